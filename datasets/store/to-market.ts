import type { Table } from 'apache-arrow';
import { type Day, dayOf, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import type { Market } from '../../engine/contracts/market.js';
import { listedExpirations } from '../calendars/index.js';
import {
  EVENT_KINDS,
  FUTURES_HORIZON_DAYS,
  MARKET_COLUMN_NAMES,
  MARKET_COLUMNS,
  type MarketColumn,
  OPTIONAL_COLUMN_NAMES,
} from '../schemas/index.js';
import type { DatasetTables } from './dataset.js';
import { columnOf } from './read-table.js';
import { toQuotes } from './to-quotes.js';

/**
 * The engine's view of a dataset's tables, checked: days ascend, required values are finite and prices positive, every
 * day has futures rows in order, and quotes are in order, on the market's days and not crossed.
 *
 * @param where - names the dataset in errors
 * @throws InputError with every fault
 */
export function toMarket({ market, futures, events, chains }: DatasetTables, where: string): Market {
  const days = columnOf<Int32Array>(market, 'day');
  const faults = [
    ...ascendingFaults(`${where} market.day`, days),
    ...MARKET_COLUMN_NAMES.flatMap((name) => valueFaults(where, market, name, days)),
  ];
  const offsets = new Int32Array(days.length + 1);
  faults.push(...fillOffsets(`${where} futures`, days, futures, offsets));
  const quotes = chains && toQuotes(chains, days, where);
  if (typeof quotes === 'string') faults.push(quotes);
  if (faults.length > 0 || typeof quotes === 'string') throw new InputError(faults);
  const floats = (name: MarketColumn) => columnOf<Float64Array>(market, name);
  return {
    days,
    spxClose: floats('spx_close'),
    spxSettlement: floats('spx_settlement'),
    vix: floats('vix'),
    vix9d: floats('vix9d'),
    vix3m: floats('vix3m'),
    vix6m: floats('vix6m'),
    vix1y: floats('vix1y'),
    vvix: floats('vvix'),
    skew: floats('skew'),
    vixSettlement: floats('vix_settlement'),
    rate: floats('rate'),
    dividendYield: floats('dividend_yield'),
    ...listedExpirations(days[0], days[days.length - 1]),
    vixFutures: {
      offsets,
      expirations: columnOf<Int32Array>(futures, 'expiration'),
      settles: columnOf<Float64Array>(futures, 'settle'),
    },
    optional: Object.fromEntries(
      OPTIONAL_COLUMN_NAMES.filter((name) => market.getChild(name) !== null).map((name) => [
        name,
        columnOf<Float64Array>(market, name),
      ]),
    ),
    events: events ? eventDays(events) : {},
    ...(quotes && { quotes }),
  };
}

/** Days of the announcements by kind. */
function eventDays(events: Table): Record<string, Int32Array> {
  const days = columnOf<Int32Array>(events, 'day');
  const kinds = events.getChild('kind');
  return Object.fromEntries(
    EVENT_KINDS.map((kind) => [kind, days.filter((_, row) => kinds?.get(row) === kind)] as const).filter(
      ([, of]) => of.length > 0,
    ),
  );
}

/** No index option is older, and calendars beyond would be made for nobody. */
const EARLIEST = dayOf(1900, 1, 1);
const LATEST = dayOf(2199, 12, 31);

function ascendingFaults(where: string, days: Int32Array): string[] {
  if (days.length === 0) return [`${where}: must have rows, got none`];
  for (const day of [days[0], days[days.length - 1]]) {
    if (day >= EARLIEST && day <= LATEST) continue;
    const [from, to] = [EARLIEST, LATEST].map(toIsoDate);
    return [`${where}: must lie between ${from} and ${to}, got ${toIsoDate(day)}`];
  }
  for (let row = 1; row < days.length; ++row) {
    if (days[row] > days[row - 1]) continue;
    return [`${where} row ${row}: must come after ${toIsoDate(days[row - 1])}, got ${toIsoDate(days[row])}`];
  }
  return [];
}

/** At most one fault per column: the first. */
function valueFaults(where: string, market: Table, name: MarketColumn, days: Int32Array): string[] {
  if (!MARKET_COLUMNS[name].finite) return [];
  const values = columnOf<Float64Array>(market, name);
  const mustBePositive = name !== 'rate' && name !== 'dividend_yield';
  for (let row = 0; row < values.length; ++row) {
    const value = values[row];
    if (Number.isFinite(value) && (value > 0 || !mustBePositive)) continue;
    const rule = mustBePositive ? 'a positive number' : 'a finite number';
    return [`${where} market.${name} on ${toIsoDate(days[row])}: must be ${rule}, got ${value}`];
  }
  return [];
}

/** Fills `offsets`, shape [days + 1], and checks the rows on the way; at most one fault: the first. */
function fillOffsets(where: string, days: Int32Array, futures: Table, offsets: Int32Array): string[] {
  const rowDays = columnOf<Int32Array>(futures, 'day');
  const expirations = columnOf<Int32Array>(futures, 'expiration');
  const settles = columnOf<Float64Array>(futures, 'settle');
  let row = 0;
  for (let index = 0; index < days.length; ++index) {
    const day = days[index];
    let before: Day = day;
    for (; row < rowDays.length && rowDays[row] === day; ++row) {
      const expiration = expirations[row];
      const settle = settles[row];
      if (!(expiration > before && expiration <= day + FUTURES_HORIZON_DAYS)) {
        return [
          `${where} row ${row}: expirations must ascend within ${FUTURES_HORIZON_DAYS} days of ${toIsoDate(day)}, got ${toIsoDate(expiration)}`,
        ];
      }
      if (!(settle > 0 && Number.isFinite(settle))) {
        return [`${where} row ${row} on ${toIsoDate(day)}: settle must be a positive number, got ${settle}`];
      }
      before = expiration;
    }
    offsets[index + 1] = row;
    if (row === offsets[index])
      return [`${where}: must have rows for every trading day, got none for ${toIsoDate(day)}`];
  }
  if (row === rowDays.length) return [];
  return [`${where} row ${row}: must follow the market's days, got ${toIsoDate(rowDays[row])}`];
}
