import type { Market } from '../../engine/contracts/market.js';
import type { Random } from '../../engine/math/index.js';
import { stationaryBootstrapIndices } from '../../engine/statistics/index.js';
import { type HistorySource, vixOfPath } from './history-source.js';
import { rebuildLevels } from './rebuild-levels.js';
import { residualPaths } from './residual-paths.js';

/** Cumulative line of which the steps, not the level, are drawn. */
const CUMULATIVE = 'advance_decline';

/**
 * Another history of a market, over the same days: stationary blocks of its steps, drawn jointly, from which the levels
 * are rebuilt. The days before the source's first row stay what they were.
 *
 * @param random - consumed
 */
export function resampleHistory(source: HistorySource, random: Random): Market {
  const steps = stationaryBootstrapIndices(source.closeRatios.length, source.meanBlock, random);
  return historyOf(source, steps, random);
}

/**
 * The market that a sequence of steps makes of the source's first day. The steps in their own order make the source's
 * market again: exactly up to rounding, the futures between the maturities of the fit up to interpolation.
 *
 * Interest, dividends, announcements and monthly figures stay on their days: they belong to the calendar. Quotes of
 * options are left out: they were made in another market.
 *
 * @param steps - shape [source days - 1]
 * @param random - consumed where a level was never observed
 */
export function historyOf(source: HistorySource, steps: Int32Array, random: Random): Market {
  const { first, end } = source;
  const { quotes: _, ...market } = source.market;
  const copy = (column: Float64Array) => column.slice(0, end);
  const rebuilt: Market = {
    ...market,
    days: market.days.subarray(0, end),
    spxClose: copy(market.spxClose),
    spxSettlement: copy(market.spxSettlement),
    vix: copy(market.vix),
    vix9d: copy(market.vix9d),
    vix3m: copy(market.vix3m),
    vix6m: copy(market.vix6m),
    vix1y: copy(market.vix1y),
    vvix: copy(market.vvix),
    skew: copy(market.skew),
    vixSettlement: copy(market.vixSettlement),
    rate: market.rate.subarray(0, end),
    dividendYield: market.dividendYield.subarray(0, end),
    vixFutures: {
      offsets: market.vixFutures.offsets.subarray(0, end + 1),
      expirations: market.vixFutures.expirations.subarray(0, market.vixFutures.offsets[end]),
      settles: market.vixFutures.settles.slice(0, market.vixFutures.offsets[end]),
    },
    optional: Object.fromEntries(
      Object.entries(market.optional).map(([name, column]) => [
        name,
        name === CUMULATIVE ? resampledLine(column, source, steps) : column.subarray(0, end),
      ]),
    ),
  };
  const { spxClose, spxSettlement, vix, vixSettlement } = rebuilt;
  for (const [at, step] of steps.entries()) {
    const row = first + at + 1;
    spxClose[row] = spxClose[row - 1] * source.closeRatios[step];
    spxSettlement[row] = spxClose[row - 1] * source.spxSettlementRatios[step];
  }
  const residuals = residualPaths(source, steps, source.start, random);
  const rows = { row: first + 1, at: 1, count: steps.length };
  rebuildLevels(rebuilt, rebuilt.days, rebuilt.vixFutures, vixOfPath(spxClose, first), residuals, rows);
  for (const [at, step] of steps.entries()) {
    vixSettlement[first + at + 1] = vix[first + at] * source.vixSettlementRatios[step];
  }
  return rebuilt;
}

/** A cumulative line along the steps; NaN on days whose step nobody observed, and it goes on from where it stood. */
function resampledLine(column: Float64Array, { first, end }: HistorySource, steps: Int32Array): Float64Array {
  const line = column.slice(0, end);
  let level = Number.isNaN(column[first]) ? 0 : column[first];
  for (const [at, step] of steps.entries()) {
    const change = column[first + step + 1] - column[first + step];
    if (!Number.isNaN(change)) level += change;
    line[first + at + 1] = Number.isNaN(change) ? Number.NaN : level;
  }
  return line;
}
