/**
 * Windows: the spans in which hedged and unhedged drawdowns are compared.
 *
 * Each stored kind has a maker in `windowMakers`; adding a kind is one file and one line there. rolling.ts makes those that
 * are summed up per trial and never stored one by one; the drawdowns of a book itself come from engine/book.
 */
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import type { Window } from '../../../engine/contracts/window.js';
import type { StoredKind } from '../../../sweeps/grid/index.js';
import { fomcSpikes } from './announcements.js';
import { cycleTroughs } from './cycles.js';
import { EPISODES } from './episodes.js';
import { rowsOfSpan } from './rows-of-span.js';

export * from './claimed-periods.js';
export * from './rolling.js';

/** Windows of one kind, and how many of that kind the data cut off. */
export interface MadeWindows {
  readonly windows: readonly Window[];
  /** Windows that begin before or end after the measured days. */
  readonly incomplete: number;
}

/** Makes the windows of one kind from `firstRow` (the base of the first day measured) to the last row. */
type WindowMaker = (market: Market, firstRow: number) => MadeWindows;

const windowMakers: Readonly<Record<StoredKind, WindowMaker>> = {
  cycles(market, firstRow) {
    const troughs = cycleTroughs(market.vix, firstRow);
    const windows = troughs.slice(1).map((toRow, index): Window => {
      const fromRow = troughs[index];
      return { kind: 'cycles', name: `${isoDate(market, fromRow)}..${isoDate(market, toRow)}`, fromRow, toRow };
    });
    return { windows, incomplete: 2 };
  },

  episodes(market, firstRow) {
    const windows: Window[] = [];
    let incomplete = 0;
    for (const { name, from, to } of EPISODES) {
      const span = rowsOfSpan(market, firstRow, { from: toDay(from), to: toDay(to) });
      if (span.isCovered) windows.push({ kind: 'episodes', name, fromRow: span.fromRow, toRow: span.toRow });
      else if (span.toRow > firstRow && span.fromRow < market.days.length - 1) incomplete += 1;
    }
    return { windows: [...windows, ...fomcSpikes(market, firstRow)], incomplete };
  },

  full(market, firstRow) {
    const toRow = market.days.length - 1;
    return { windows: [{ kind: 'full', name: 'full', fromRow: firstRow, toRow }], incomplete: 0 };
  },
};

/** The windows of several kinds, in the order asked, and how many of each kind are incomplete. */
export function makeWindows(
  market: Market,
  firstRow: number,
  kinds: readonly StoredKind[],
): { windows: Window[]; incomplete: Partial<Record<StoredKind, number>> } {
  const windows: Window[] = [];
  const incomplete: Partial<Record<StoredKind, number>> = {};
  for (const kind of kinds) {
    const made = windowMakers[kind](market, firstRow);
    windows.push(...made.windows);
    incomplete[kind] = made.incomplete;
  }
  return { windows, incomplete };
}

function isoDate(market: Market, row: number): string {
  return toIsoDate(market.days[row]);
}
