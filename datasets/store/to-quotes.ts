import type { Table } from 'apache-arrow';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { ChainQuotes } from '../../engine/contracts/chain-quotes.js';
import { OPTION_ROOTS } from '../../engine/contracts/option-root.js';
import { columnOf } from './read-table.js';

/**
 * The engine's view of a chains table, or the first fault in it: rows in order, on the market's days, bids and asks
 * positive and not crossed.
 *
 * @param days - the market table's, ascending
 * @param where - names the dataset in the fault
 * @returns quotes over the table's own columns, no copy but for the offsets
 */
export function toQuotes(chains: Table, days: Int32Array, where: string): ChainQuotes | string {
  const rowDays = columnOf<Int32Array>(chains, 'day');
  const quotes: ChainQuotes = {
    offsets: new Int32Array(days.length + 1),
    roots: columnOf<Uint8Array>(chains, 'root'),
    expirations: columnOf<Int32Array>(chains, 'expiration'),
    optionTypes: columnOf<Uint8Array>(chains, 'option_type'),
    strikes: columnOf<Float64Array>(chains, 'strike'),
    bids: columnOf<Float64Array>(chains, 'bid'),
    asks: columnOf<Float64Array>(chains, 'ask'),
  };
  let row = 0;
  for (let index = 0; index < days.length; ++index) {
    const first = row;
    while (row < rowDays.length && rowDays[row] === days[index]) ++row;
    const unsound = firstUnsound(quotes, first, row, days[index]);
    if (unsound < row) {
      const fault = rowFault(quotes, unsound, first, days[index]);
      return `${where} chains row ${unsound} on ${toIsoDate(days[index])}: ${fault}`;
    }
    quotes.offsets[index + 1] = row;
  }
  if (row === rowDays.length) return quotes;
  return `${where} chains row ${row}: must be on the market's days, ascending, got ${toIsoDate(rowDays[row])}`;
}

/**
 * First row of a day that is not as it must be, `to` when all are: the questions of `rowFault` without its words, as
 * millions of rows are asked.
 */
function firstUnsound(
  { roots, expirations, optionTypes, strikes, bids, asks }: ChainQuotes,
  from: number,
  to: number,
  day: number,
): number {
  // Before the first contract of a day there is none: every contract comes after this one.
  let [lastRoot, lastExpiration, lastType, lastStrike] = [-1, 0, 0, 0];
  for (let row = from; row < to; ++row) {
    const [root, expiration, type] = [roots[row], expirations[row], optionTypes[row]];
    const [strike, bid, ask] = [strikes[row], bids[row], asks[row]];
    const isContract =
      root < OPTION_ROOTS.length && type <= 1 && expiration >= day && strike > 0 && strike < Number.POSITIVE_INFINITY;
    const isPriced =
      !(bid <= 0 || bid === Number.POSITIVE_INFINITY || ask <= 0 || ask === Number.POSITIVE_INFINITY) && !(bid > ask);
    const isAscending =
      root !== lastRoot
        ? root > lastRoot
        : expiration !== lastExpiration
          ? expiration > lastExpiration
          : type !== lastType
            ? type > lastType
            : strike > lastStrike;
    if (!(isContract && isPriced && isAscending)) return row;
    lastRoot = root;
    lastExpiration = expiration;
    lastType = type;
    lastStrike = strike;
  }
  return to;
}

function rowFault(quotes: ChainQuotes, row: number, firstOfDay: number, day: number): string {
  const { roots, expirations, optionTypes, strikes, bids, asks } = quotes;
  if (roots[row] >= OPTION_ROOTS.length) return `root must be 0 to ${OPTION_ROOTS.length - 1}, got ${roots[row]}`;
  if (optionTypes[row] > 1) return `option_type must be 0 or 1, got ${optionTypes[row]}`;
  if (expirations[row] < day) return `expiration must not lie before the day, got ${toIsoDate(expirations[row])}`;
  if (!(strikes[row] > 0 && strikes[row] < Infinity)) return `strike must be a positive number, got ${strikes[row]}`;
  const [bid, ask] = [bids[row], asks[row]];
  if (bid <= 0 || bid === Infinity) return `bid must be positive or NaN, got ${bid}`;
  if (ask <= 0 || ask === Infinity) return `ask must be positive or NaN, got ${ask}`;
  if (bid > ask) return `bid must not lie above ask ${ask}, got ${bid}`;
  if (row === firstOfDay || isAfter(quotes, row, row - 1)) return '';
  return 'contracts must ascend by root, expiration, option_type and strike, got the one before again or an earlier one';
}

function isAfter({ roots, expirations, optionTypes, strikes }: ChainQuotes, row: number, before: number): boolean {
  if (roots[row] !== roots[before]) return roots[row] > roots[before];
  if (expirations[row] !== expirations[before]) return expirations[row] > expirations[before];
  if (optionTypes[row] !== optionTypes[before]) return optionTypes[row] > optionTypes[before];
  return strikes[row] > strikes[before];
}
