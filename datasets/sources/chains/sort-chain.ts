import type { ChainColumns } from '../../schemas/index.js';
import type { RowTally } from '../row-tally.js';
import { allocate, COLUMN_NAMES } from './chain-builder.js';

/** A contract within its day as one number: exact, as 13 + 12 + 1 + 27 bits make 53. */
const STRIKES = 2 ** 27;
const TYPES = 2;
const TENORS = 2 ** 12;

/**
 * The rows in the order of the table: by day, root, expiration, type, strike; each contract of a day once.
 *
 * A repeated row is refused; of two rows that differ both are, as nothing tells which is right.
 *
 * @param columns - in any order
 * @param rootRanks - place of each root code in the order wanted
 * @param lines - line of the file that each row stands on
 * @param tally - of the file
 */
export function sortChain(
  columns: ChainColumns,
  rootRanks: Uint16Array,
  lines: Int32Array,
  tally: RowTally,
): ChainColumns {
  const keys = new Float64Array(columns.length);
  for (let row = 0; row < columns.length; ++row) keys[row] = contractKey(columns, rootRanks[columns.roots[row]], row);
  const order = sortedRows(columns.days, keys);
  return permute(columns, withoutRepeats(columns, order, keys, lines, tally), rootRanks);
}

function contractKey(columns: ChainColumns, rank: number, row: number): number {
  const tenor = columns.expirations[row] - columns.days[row];
  const thousandths = Math.round(columns.strikes[row] * 1000);
  return ((rank * TENORS + tenor) * TYPES + columns.optionTypes[row]) * STRIKES + thousandths;
}

/** Row numbers by day, then key, then as they stand in the file. */
function sortedRows(days: Int32Array, keys: Float64Array): Uint32Array {
  const order = Uint32Array.from(days, (_, row) => row);
  let isSorted = true;
  for (let row = 1; row < days.length && isSorted; ++row) {
    isSorted = days[row] > days[row - 1] || (days[row] === days[row - 1] && keys[row] >= keys[row - 1]);
  }
  if (isSorted) return order;
  return groupByDay(days, order, (group) => group.sort((a, b) => keys[a] - keys[b] || a - b));
}

/** Rows grouped by ascending day, each group put in order by `sort`. */
function groupByDay(days: Int32Array, order: Uint32Array, sort: (group: Uint32Array) => void): Uint32Array {
  const counts = new Map<number, number>();
  for (let row = 0; row < days.length; ++row) counts.set(days[row], (counts.get(days[row]) ?? 0) + 1);
  const next = new Map<number, number>();
  let offset = 0;
  for (const day of [...counts.keys()].sort((a, b) => a - b)) {
    next.set(day, offset);
    offset += counts.get(day) as number;
  }
  for (let row = 0; row < days.length; ++row) {
    const place = next.get(days[row]) as number;
    order[place] = row;
    next.set(days[row], place + 1);
  }
  for (const [day, end] of next) sort(order.subarray(end - (counts.get(day) as number), end));
  return order;
}

/** Keeps one row per contract and day, none where rows of one contract differ. */
function withoutRepeats(
  columns: ChainColumns,
  order: Uint32Array,
  keys: Float64Array,
  lines: Int32Array,
  tally: RowTally,
): Uint32Array {
  let kept = 0;
  for (let at = 0; at < order.length; ) {
    const first = order[at];
    let end = at + 1;
    while (end < order.length && columns.days[order[end]] === columns.days[first] && keys[order[end]] === keys[first]) {
      ++end;
    }
    const copies = order.subarray(at + 1, end);
    if (copies.every((row) => isSame(columns, first, row))) {
      for (const row of copies) tally.refuse(lines[row], 'repeats an earlier row');
      order[kept] = first;
      ++kept;
    } else {
      for (let row = at; row < end; ++row)
        tally.refuse(lines[order[row]], 'two different rows for one contract and day');
    }
    at = end;
  }
  return order.subarray(0, kept);
}

function isSame(columns: ChainColumns, a: number, b: number): boolean {
  return COLUMN_NAMES.every((name) => Object.is(columns[name][a], columns[name][b]));
}

function permute(columns: ChainColumns, order: Uint32Array, rootRanks: Uint16Array): ChainColumns {
  const sorted = allocate(order.length);
  for (const name of COLUMN_NAMES) {
    const from = columns[name];
    const to = sorted[name];
    for (let row = 0; row < order.length; ++row) to[row] = from[order[row]];
  }
  for (let row = 0; row < order.length; ++row) sorted.roots[row] = rootRanks[sorted.roots[row]];
  return sorted;
}
