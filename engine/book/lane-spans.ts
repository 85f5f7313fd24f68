import type { Window } from '../contracts/window.js';

/** Longest stretch of days of which the kernels keep high and low. */
const LONGEST_SPAN = 16;

/** A window as the spans that it is made of: those from `firstSpan` to before `endSpan`, after the day `fromRow`. */
export interface SpannedWindow {
  readonly firstSpan: number;
  readonly endSpan: number;
  readonly fromRow: number;
}

/**
 * Cuts days into spans so that every window begins and ends with one.
 *
 * @param days - measured days and the base row before them
 * @param windows - rows count from the base row
 * @param ends - takes the last day of each span
 * @returns how many spans there are
 */
export function cutSpans(days: number, windows: readonly Window[], ends: Int32Array): number {
  const isEnd = new Uint8Array(days);
  isEnd[days - 1] = 1;
  for (const { fromRow, toRow } of windows) {
    isEnd[fromRow] = 1;
    isEnd[toRow] = 1;
  }
  let spans = 0;
  for (let day = 1, first = 1; day < days; ++day) {
    if (isEnd[day] === 0 && day - first + 1 < LONGEST_SPAN) continue;
    ends[spans] = day;
    spans += 1;
    first = day + 1;
  }
  return spans;
}

/** A window, among those that the spans were cut by, as spans. */
export function spanWindow({ fromRow, toRow }: Window, ends: Int32Array): SpannedWindow {
  return { firstSpan: spanAfter(ends, fromRow), endSpan: spanAfter(ends, toRow), fromRow };
}

/** Index of the first span that begins after a day. */
function spanAfter(ends: Int32Array, day: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
