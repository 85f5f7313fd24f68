import type { Market, VixFutures } from '../contracts/market.js';

/**
 * Part of the day's move that has happened when an index rolls.
 *
 * Cboe's indices settle what expires on opening values and trade anew at about 11:00 New York, neither at the close
 * nor at the open. By the opening quotation 0.4 of the move has happened (datasets/models), by 11:00 a little more.
 */
export const ROLL_SHARE = 0.5;

/**
 * The market at the moment of a roll: one row, between the close before and the close of the day.
 *
 * Closing data do not hold the late morning; taking the close in its place costs a monthly index about 0.02 of
 * correlation, as the new options then miss half a day.
 *
 * @param row - ≥ 1, a row of the market
 * @param share - part of the day's move that has happened, in [0, 1]
 */
export function marketAtRoll(market: Market, row: number, share = ROLL_SHARE): Market {
  const at = (column: Float64Array) => Float64Array.of(column[row - 1] + share * (column[row] - column[row - 1]));
  return {
    days: market.days.subarray(row, row + 1),
    spxClose: at(market.spxClose),
    spxSettlement: market.spxSettlement.subarray(row, row + 1),
    vix: at(market.vix),
    vix9d: at(market.vix9d),
    vix3m: at(market.vix3m),
    vix6m: at(market.vix6m),
    vix1y: at(market.vix1y),
    vvix: at(market.vvix),
    skew: at(market.skew),
    vixSettlement: market.vixSettlement.subarray(row, row + 1),
    rate: at(market.rate),
    dividendYield: at(market.dividendYield),
    spxExpirations: market.spxExpirations,
    vixExpirations: market.vixExpirations,
    optional: {},
    events: {},
    vixFutures: futuresAtRoll(market.vixFutures, row, share),
  };
}

/** Contracts of the day; one that was not there the day before keeps its settle. */
function futuresAtRoll({ offsets, expirations, settles }: VixFutures, row: number, share: number): VixFutures {
  const from = offsets[row];
  const to = offsets[row + 1];
  const between = settles.slice(from, to);
  let before = offsets[row - 1];
  for (let contract = from; contract < to; ++contract) {
    while (before < from && expirations[before] < expirations[contract]) ++before;
    if (before === from || expirations[before] !== expirations[contract]) continue;
    between[contract - from] = settles[before] + share * (settles[contract] - settles[before]);
  }
  return {
    offsets: Int32Array.of(0, to - from),
    expirations: expirations.subarray(from, to),
    settles: between,
  };
}
