import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import type { Market } from '../../engine/contracts/market.js';
import { makeMarket } from '../make-market.js';

/** A Tuesday; every day after it is a row, weekends too, so that rows count calendar days. */
export const FIRST_DAY = toDay('2019-01-01');

/** What a test changes about a flat market; everything else follows the VIX by the fitted relations. */
export interface Edits {
  readonly spx?: (row: number) => number;
  readonly vix?: (row: number) => number;
  readonly vix3m?: (row: number) => number;
  /** Settle of a VX future; `place` 0 is the nearest contract, `fitted` what the curve says. */
  readonly future?: (row: number, place: number, fitted: number) => number;
  readonly optional?: Readonly<Record<string, (row: number) => number>>;
  /** Rows of announcements by kind. */
  readonly events?: Readonly<Record<string, readonly number[]>>;
}

/** A flat market, S&P 2500 and VIX 16, without interest, with edits by row. */
export function handMadeMarket(rows: number, edits: Edits = {}): Market {
  const column = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const market = makeMarket({
    days: Int32Array.from({ length: rows }, (_, row) => FIRST_DAY + row),
    spx: column(edits.spx ?? (() => 2500)),
    vix: column(edits.vix ?? (() => 16)),
  });
  const { offsets, settles } = market.vixFutures;
  if (edits.future !== undefined) {
    for (let row = 0; row < rows; ++row) {
      for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
        settles[contract] = edits.future(row, contract - offsets[row], settles[contract]);
      }
    }
  }
  const named = <T, U>(record: Readonly<Record<string, T>> = {}, make: (value: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
  return {
    ...market,
    rate: column(() => 0),
    vix3m: edits.vix3m === undefined ? market.vix3m : column(edits.vix3m),
    optional: named(edits.optional, column),
    events: named(edits.events, (events) => Int32Array.from(events, (row) => FIRST_DAY + row)),
  };
}

/** Row of a day of a hand-made market. */
export function rowOf(day: Day): number {
  return day - FIRST_DAY;
}

/** Settle of a VX future on a row. */
export function settleOf({ vixFutures }: Market, row: number, expiration: Day): number {
  const { offsets, expirations, settles } = vixFutures;
  return settles[expirations.indexOf(expiration, offsets[row])];
}
