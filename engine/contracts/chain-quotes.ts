import type { OptionType } from '../pricing/option-type.js';
import type { Day } from './calendar-date.js';

/** What a column of option types holds. */
export const CALL = 0;
export const PUT = 1;

/**
 * Quotes of listed options at the close, in compressed rows: those of trading day `d` are rows
 * `offsets[d] .. offsets[d + 1] - 1`, ascending by root, expiration, option type (calls first), strike; no contract
 * twice on one day. Columns may live in shared memory: read, never write.
 */
export interface ChainQuotes {
  /** Row of the first quote of each trading day of the market, shape [days + 1]. */
  readonly offsets: Int32Array;
  /** Places in `OPTION_ROOTS`, shape [rows]. */
  readonly roots: Uint8Array;
  /** [days since 1970-01-01], shape [rows]. */
  readonly expirations: Int32Array;
  /** `CALL` or `PUT`, shape [rows]. */
  readonly optionTypes: Uint8Array;
  /** [index points], shape [rows]. */
  readonly strikes: Float64Array;
  /** > 0, NaN where nobody bid [index points], shape [rows]. */
  readonly bids: Float64Array;
  /** > 0, NaN where nobody offered [index points], shape [rows]. */
  readonly asks: Float64Array;
}

/** The code of an option type, as `ChainQuotes.optionTypes` holds it. */
export function optionTypeCode(optionType: OptionType): number {
  return optionType === 'call' ? CALL : PUT;
}

/**
 * Row of one contract's quote on one day, by binary search: about 13 steps for a day of 10,000 contracts.
 *
 * @param dayIndex - row of the market that the quotes belong to
 * @param root - place in `OPTION_ROOTS`
 * @param strike - exactly as listed [index points]
 * @returns row of `quotes`, -1 when the day has no such contract
 */
export function findQuote(
  quotes: ChainQuotes,
  dayIndex: number,
  root: number,
  expiration: Day,
  optionType: number,
  strike: number,
): number {
  const { roots, expirations, optionTypes, strikes } = quotes;
  const end = quotes.offsets[dayIndex + 1];
  let low = quotes.offsets[dayIndex];
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const isBefore =
      roots[middle] !== root
        ? roots[middle] < root
        : expirations[middle] !== expiration
          ? expirations[middle] < expiration
          : optionTypes[middle] !== optionType
            ? optionTypes[middle] < optionType
            : strikes[middle] < strike;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  const isFound =
    low < end &&
    roots[low] === root &&
    expirations[low] === expiration &&
    optionTypes[low] === optionType &&
    strikes[low] === strike;
  return isFound ? low : -1;
}
