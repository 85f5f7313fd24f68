import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import type { Window } from '../../../engine/contracts/window.js';
import { rowsOfSpan, type Span } from './rows-of-span.js';

/** Kind of the windows that claims about one period bring with them. */
const KIND = 'periods';

/** `2020-02-01..2020-04-30`: how the window of a claimed period is called. */
export function periodName({ from, to }: Span): string {
  return `${toIsoDate(from)}..${toIsoDate(to)}`;
}

/** The windows of claimed periods, each once; those that the data do not cover are counted. */
export function makePeriods(
  market: Market,
  firstRow: number,
  spans: readonly Span[],
): { windows: Window[]; incomplete: number } {
  const named = new Map(spans.map((span) => [periodName(span), rowsOfSpan(market, firstRow, span)]));
  const windows = [...named].flatMap(([name, { fromRow, toRow, isCovered }]) =>
    isCovered ? [{ kind: KIND, name, fromRow, toRow }] : [],
  );
  return { windows, incomplete: named.size - windows.length };
}

/** Those of a run's windows that are claimed periods, in their order. */
export function claimedPeriods(windows: readonly Window[]): Window[] {
  return windows.filter(({ kind }) => kind === KIND);
}
