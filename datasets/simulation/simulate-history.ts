import { type Day, dayOf } from '../../engine/contracts/calendar-date.js';
import type { Market, VixFutures } from '../../engine/contracts/market.js';
import type { Random } from '../../engine/math/index.js';
import { stationaryBootstrapIndices } from '../../engine/statistics/index.js';
import { listedExpirations, tradingDays } from '../calendars/index.js';
import { modelledAmSettlement } from '../models/index.js';
import { FUTURES_HORIZON_DAYS } from '../schemas/index.js';
import type { HistorySource } from './history-source.js';
import { rebuildLevels } from './rebuild-levels.js';
import { residualPaths } from './residual-paths.js';
import { LONG_RUN_DIVIDEND_YIELD, LONG_RUN_DRIFT, LONG_RUN_RATE, simulatedIndex } from './simulated-index.js';

/** First year of a simulated calendar; only the weekdays and holidays of its days matter. */
const FIRST_YEAR = 2000;

/** Steps in which the residuals forget that they started at their means. */
const BURN_IN_STEPS = 250;

/**
 * A market that never was, of as many years as wanted: the index follows the four-factor path-dependent model, the VIX
 * its path; residuals are drawn in blocks from the source, as if it were resampled, but know nothing of the returns.
 *
 * The index begins where the source began, so that wings in points are as wide. Interest and dividends are their
 * long-run means; there are no announcements and no optional columns.
 *
 * @param years - traded: whole, at least 1
 * @param random - consumed
 * @returns the market, with a year before the traded ones for signals to look back on, and the first traded day
 */
export function simulateHistory(
  source: HistorySource,
  years: number,
  random: Random,
): { readonly market: Market; readonly tradedFrom: Day } {
  const tradedFrom = dayOf(FIRST_YEAR + 1, 1, 1);
  const days = tradingDays(dayOf(FIRST_YEAR, 1, 1), dayOf(FIRST_YEAR + 1 + years, 1, 1) - 1);
  const count = days.length;
  const index = simulatedIndex(random, count, LONG_RUN_DRIFT);
  const scale = source.market.spxClose[source.first] / index.closes[0];
  const spxClose = index.closes.map((close) => close * scale);
  const closeBefore = (row: number) => spxClose[Math.max(0, row - 1)];

  const steps = new Int32Array(BURN_IN_STEPS + count - 1);
  drawSteps(source, random, steps);
  const means = source.residuals.map(({ mean }) => mean);
  const residuals = residualPaths(source, steps, means, random).map((path) => path.subarray(BURN_IN_STEPS));

  const expirations = listedExpirations(days[0], days[count - 1]);
  const market: Market = {
    days,
    spxClose,
    spxSettlement: spxClose.map((close, row) => modelledAmSettlement(closeBefore(row), close, Number.NaN)),
    vix: new Float64Array(count),
    vix9d: new Float64Array(count),
    vix3m: new Float64Array(count),
    vix6m: new Float64Array(count),
    vix1y: new Float64Array(count),
    vvix: new Float64Array(count),
    skew: new Float64Array(count),
    vixSettlement: new Float64Array(count),
    rate: new Float64Array(count).fill(LONG_RUN_RATE),
    dividendYield: new Float64Array(count).fill(LONG_RUN_DIVIDEND_YIELD),
    ...expirations,
    vixFutures: contractsOn(days, expirations.vixExpirations),
    optional: {},
    events: {},
  };
  rebuildLevels(market, days, market.vixFutures, index.vix, residuals, { row: 0, at: 0, count });
  // Nobody opens a simulated market: VIX contracts settle at the close before, as where no open is known.
  for (let row = 0; row < count; ++row) market.vixSettlement[row] = market.vix[Math.max(0, row - 1)];
  return { market, tradedFrom };
}

/** Blocks of the source's steps, as many as wanted. */
function drawSteps({ closeRatios, meanBlock }: HistorySource, random: Random, steps: Int32Array): void {
  const length = closeRatios.length;
  for (let at = 0; at < steps.length; at += length) {
    steps.set(stationaryBootstrapIndices(length, meanBlock, random).subarray(0, steps.length - at), at);
  }
}

/** The contracts of every day within the horizon, without settles. */
function contractsOn(days: Int32Array, expirations: Int32Array): VixFutures {
  const offsets = new Int32Array(days.length + 1);
  const listed: Day[] = [];
  for (const [row, day] of days.entries()) {
    for (const expiration of expirations) {
      if (expiration > day && expiration <= day + FUTURES_HORIZON_DAYS) listed.push(expiration);
    }
    offsets[row + 1] = listed.length;
  }
  return { offsets, expirations: Int32Array.from(listed), settles: new Float64Array(listed.length) };
}
