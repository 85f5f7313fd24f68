import type { Day } from '../../engine/contracts/calendar-date.js';
import type { ChainColumns } from '../schemas/index.js';

/** Rows of one day in one file's chain: from the first to, not with, `to`. */
export interface ChainSegment {
  /** Index of the chain, the best file first. */
  readonly chain: number;
  readonly from: number;
  readonly to: number;
}

/** Rows of each day, the best file first. */
export function segmentsByDay(chains: readonly ChainColumns[]): Map<Day, ChainSegment[]> {
  const segments = new Map<Day, ChainSegment[]>();
  for (const [chain, { days, length }] of chains.entries()) {
    for (let from = 0, to = 0; from < length; from = to) {
      const day = days[from];
      while (to < length && days[to] === day) ++to;
      const ofDay = segments.get(day);
      if (ofDay === undefined) segments.set(day, [{ chain, from, to }]);
      else ofDay.push({ chain, from, to });
    }
  }
  return segments;
}

/**
 * Picks one row per contract of a day, in the order of the table.
 *
 * @param segments - of that day, the best file first; rows of each in the order of the table
 * @param pick - called with chain and row
 */
export function mergeChainDay(
  segments: readonly ChainSegment[],
  chains: readonly ChainColumns[],
  pick: (chain: number, row: number) => void,
): void {
  if (segments.length === 1) {
    const [{ chain, from, to }] = segments;
    for (let row = from; row < to; ++row) pick(chain, row);
    return;
  }
  const next = segments.map(({ from }) => from);
  for (let least = leastAt(); least >= 0; least = leastAt()) {
    const { chain: leastChain } = segments[least];
    const leastRow = next[least];
    let chosenChain = leastChain;
    let chosenRow = leastRow;
    for (let at = least; at < segments.length; ++at) {
      const { chain, to } = segments[at];
      const row = next[at];
      if (row >= to || compare(chains[chain], row, chains[leastChain], leastRow) !== 0) continue;
      if (!isTwoSided(chains[chosenChain], chosenRow) && isTwoSided(chains[chain], row)) {
        chosenChain = chain;
        chosenRow = row;
      }
      ++next[at];
    }
    pick(chosenChain, chosenRow);
  }

  /** The first segment whose next contract comes first; -1 when all are done. */
  function leastAt(): number {
    let least = -1;
    for (let at = 0; at < segments.length; ++at) {
      const { chain, to } = segments[at];
      if (next[at] >= to) continue;
      if (least < 0 || compare(chains[chain], next[at], chains[segments[least].chain], next[least]) < 0) least = at;
    }
    return least;
  }
}

/** Whether a row has both a bid and an ask. */
export function isTwoSided({ bids, asks }: ChainColumns, row: number): boolean {
  return !Number.isNaN(bids[row] + asks[row]);
}

/** Order of two rows of one day: root, expiration, type, strike. */
function compare(a: ChainColumns, rowA: number, b: ChainColumns, rowB: number): number {
  return (
    a.roots[rowA] - b.roots[rowB] ||
    a.expirations[rowA] - b.expirations[rowB] ||
    a.optionTypes[rowA] - b.optionTypes[rowB] ||
    a.strikes[rowA] - b.strikes[rowB]
  );
}
