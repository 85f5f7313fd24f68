import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { exp, makeRandom } from '../../engine/math/index.js';
import { fittedVixFuture, vixCurveFit } from '../../engine/surfaces/index.js';
import { type BuiltDataset, buildDataset } from '../build/index.js';
import { tradingDays, vixExpirations } from '../calendars/index.js';
import { curveResiduals, MODELS } from '../models/index.js';
import {
  FUTURES_HORIZON_DAYS,
  type ObservationSource,
  type ObservedFutures,
  type ObservedSeries,
} from '../schemas/index.js';
import { simulatedIndex } from './simulated-index.js';

export interface SimulationOptions {
  readonly name: string;
  /** Any integer; another seed is another market. */
  readonly seed: number;
  /** First day of the market, by the calendar of the exchange. */
  readonly from: Day;
  /** Last day, after `from`. */
  readonly to: Day;
  /** Growth of the logarithm of the index [fraction per year]. */
  readonly drift: number;
  /** Interest rate of all days [fraction per year, continuous]. */
  readonly rate: number;
  /** Dividend yield of all days [fraction per year, continuous]. */
  readonly dividendYield: number;
}

/**
 * A market that never was, labelled modelled throughout: as many years of it as a question needs.
 *
 * The index follows the four-factor path-dependent model, the VIX its path, the VX curve the VIX with a persistent
 * deviation of the size that real curves have; the other volatility indices follow the VIX as in every dataset. The
 * VIX has no shock of its own: it cannot jump while the index stands still, as it did on 2018-02-05.
 *
 * The same options give the same bytes.
 */
export function simulateDataset(options: SimulationOptions): BuiltDataset {
  const { name, seed, from, to, drift, rate, dividendYield } = options;
  const days = tradingDays(from, to);
  const random = makeRandom(seed);
  const { closes, vix } = simulatedIndex(random, days.length, drift);
  const series = [
    modelled('spx_close', MODELS.fourFactorPath, days, closes),
    modelled('vix', MODELS.pathDependentVix, days, vix),
    modelled('rate', MODELS.constantRate, days, new Float64Array(days.length).fill(rate)),
    modelled('dividend_yield', MODELS.constantDividendYield, days, new Float64Array(days.length).fill(dividendYield)),
  ];
  const futures = simulatedFutures(days, vix, curveResiduals(random, days.length));
  const parameters = { seed, from: toIsoDate(from), to: toIsoDate(to), drift, rate, dividendYield };
  return buildDataset(
    { series, futures, settlements: [] },
    { name, metadata: new Map([['simulation', JSON.stringify(parameters)]]) },
  );
}

function modelled(
  column: ObservedSeries['column'],
  model: string,
  days: Int32Array,
  values: Float64Array,
): ObservedSeries {
  return { column, days, values, source: sourceOf(model) };
}

function sourceOf(model: string): ObservationSource {
  return { vendor: 'simulation', file: model, sha256: '', kind: 'modelled' };
}

/** Every monthly contract on every day within the horizon. */
function simulatedFutures(days: Int32Array, vix: Float64Array, residuals: Float64Array): ObservedFutures[] {
  const expirations = vixExpirations(days[0] + 1, (days.at(-1) as Day) + FUTURES_HORIZON_DAYS);
  const source = sourceOf(MODELS.simulatedCurve);
  return Array.from(expirations, (expiration) => {
    const rows = [...days.keys()].filter(
      (row) => days[row] < expiration && expiration <= days[row] + FUTURES_HORIZON_DAYS,
    );
    const settles = Float64Array.from(rows, (row) => {
      const daysToExpiration = expiration - days[row];
      const { rmse } = vixCurveFit(daysToExpiration);
      return fittedVixFuture(vix[row], daysToExpiration) * exp(rmse * residuals[row]);
    });
    return { expiration, days: Int32Array.from(rows, (row) => days[row]), settles, source };
  });
}
