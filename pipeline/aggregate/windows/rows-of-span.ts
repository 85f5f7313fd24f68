import type { Day } from '../../../engine/contracts/calendar-date.js';
import { firstAfter } from '../../../engine/contracts/expirations.js';
import type { Market } from '../../../engine/contracts/market.js';

/** A span of dates, both of which belong to it. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A long weekend: a span that ends on one is whole although the data end before it [calendar days]. */
const WEEKEND = 3;

/**
 * Rows of a span of dates, and whether the measured days cover it.
 *
 * The close before the first day is the base, so that the first day's move belongs to the span.
 */
export function rowsOfSpan({ days }: Market, firstRow: number, { from, to }: Span) {
  const fromRow = firstAfter(days, from - 1) - 1;
  const toRow = firstAfter(days, to) - 1;
  const isCovered = fromRow >= firstRow && to <= days[days.length - 1] + WEEKEND;
  return { fromRow, toRow, isCovered };
}
