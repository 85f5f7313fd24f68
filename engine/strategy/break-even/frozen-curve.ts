import type { Day } from '../../contracts/calendar-date.js';
import type { Market } from '../../contracts/market.js';
import { pow } from '../../math/index.js';
import { curveElasticity } from '../../surfaces/index.js';

/** The VX curve of one day by maturity, and what becomes of it when the VIX jumps. */
export interface FrozenCurve {
  /** VIX of the day [volatility points]. */
  readonly vix: number;
  /** Future of a maturity while nothing happens [calendar days] → [volatility points]. */
  calmFuture(days: number): number;
  /** The same once the VIX stands at a level: calmFuture × (level / VIX)^β(days). */
  futureAt(days: number, level: number): number;
}

/**
 * Freezes the curve of a day by maturity: a contract rolls down it while time passes, to the VIX at 0 days.
 *
 * Linear in days between the VIX and the listed settles, the last settle beyond them. A jump of the VIX moves each
 * maturity by the fitted elasticity, so that at 0 days the future is the new VIX.
 *
 * @param row - of the market
 */
export function freezeCurve(market: Market, row: number): FrozenCurve {
  const vix = market.vix[row];
  const today: Day = market.days[row];
  const { offsets, expirations, settles } = market.vixFutures;
  const maturities = [0];
  const levels = [vix];
  for (let at = offsets[row]; at < offsets[row + 1]; ++at) {
    maturities.push(expirations[at] - today);
    levels.push(settles[at]);
  }
  const calmFuture = (days: number) => {
    const next = maturities.findIndex((maturity) => maturity >= days);
    if (next < 0) return levels[levels.length - 1];
    if (maturities[next] === days) return levels[next];
    const share = (days - maturities[next - 1]) / (maturities[next] - maturities[next - 1]);
    return levels[next - 1] + share * (levels[next] - levels[next - 1]);
  };
  return {
    vix,
    calmFuture,
    futureAt: (days, level) => calmFuture(days) * pow(level / vix, curveElasticity(days)),
  };
}
