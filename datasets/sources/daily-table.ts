import type { Day } from '../../engine/contracts/calendar-date.js';
import { isTradingDay } from '../calendars/index.js';
import type { CsvRow } from './csv.js';
import type { Header } from './header.js';
import { parseDate } from './parse-date.js';
import { parseNumber } from './parse-number.js';
import { type Doubt, RowTally } from './row-tally.js';
import type { SourceFile } from './source-file.js';

/** One day of a vendor's table. */
export interface DailyRow {
  readonly line: number;
  readonly day: Day;
  /** Beside the numeric columns asked for; NaN where the vendor gives no value. */
  readonly values: readonly number[];
  /** All fields of the row. */
  readonly texts: readonly string[];
}

/** Which columns of a table hold what. */
export interface DailyLayout {
  /** Column of the date, in lower case. */
  readonly date: string;
  /** Columns of the numbers, in lower case, in the order wanted. */
  readonly numbers: readonly string[];
  /** Whether rows on days without trading are refused; true unless said. */
  readonly tradingDaysOnly?: boolean;
  /** Why a row of the table is not of what is wanted, if it is not; given all its fields. */
  readonly refuse?: (texts: readonly string[]) => string | undefined;
}

/**
 * The rows of a table that has one row per day, checked and in date order.
 *
 * Refused are: rows cut short or with more fields than the header (empty ones at the end do no harm), text where a
 * date or number belongs, days without trading, repeated rows, and days for which two rows say different things.
 *
 * @param header - found by `findHeader`, holding all columns of the layout
 * @returns rows by ascending day, no day twice; the tally has counted every data row
 */
export function readDailyTable(
  file: SourceFile,
  header: Header,
  layout: DailyLayout,
): { rows: DailyRow[]; tally: RowTally } {
  const tally = new RowTally(file.path);
  const parseRow = rowParser(header, layout);
  const valueIn = doubtedValue(layout);
  const byDay = new Map<Day, DailyRow>();
  const contradicted = new Set<Day>();

  for (const csvRow of file.rows) {
    const { line } = csvRow;
    if (line <= header.line) continue;
    tally.count();
    const row = parseRow(csvRow);
    if ('reason' in row) {
      tally.refuse(line, row.reason, row.doubt);
      continue;
    }
    const earlier = byDay.get(row.day);
    if (earlier === undefined) byDay.set(row.day, row);
    else if (sameValues(earlier.values, row.values)) tally.refuse(line, 'repeats an earlier row', valueIn(row));
    else {
      contradicted.add(row.day);
      tally.refuse(line, CONTRADICTION, valueIn(row));
    }
  }

  // Which of two different rows is right cannot be told, so the day has no row.
  for (const day of contradicted) {
    const row = byDay.get(day) as DailyRow;
    tally.refuse(row.line, CONTRADICTION, valueIn(row));
    byDay.delete(day);
  }
  const rows = [...byDay.values()].sort((a, b) => a.day - b.day);
  return { rows, tally };
}

const CONTRADICTION = 'two different rows for one day';

/** A row that is not read, and why. */
interface Refusal {
  readonly reason: string;
  readonly doubt?: Doubt;
}

/** Turns the text of one row into numbers, or into the reason why that cannot be done. */
function rowParser({ names }: Header, layout: DailyLayout): (row: CsvRow) => DailyRow | Refusal {
  const valueIn = doubtedValue(layout);
  const dateIndex = names.indexOf(layout.date);
  const indices = layout.numbers.map((name) => names.indexOf(name));
  return ({ line, fields }) => {
    const fault = fieldFault(fields, names.length);
    if (fault !== undefined) return { reason: fault };
    const texts = fields as readonly string[];
    const refusal = layout.refuse?.(texts);
    if (refusal !== undefined) return { reason: refusal };
    const day = parseDate(texts[dateIndex] as string);
    if (Number.isNaN(day)) {
      return { reason: 'no date', doubt: { column: layout.date, value: texts[dateIndex] as string } };
    }
    const values: number[] = [];
    for (const index of indices) {
      const value = parseNumber(texts[index] as string);
      if (value === undefined) {
        const doubt = { day, column: names[index] as string, value: texts[index] as string };
        return { reason: `no number in column ${names[index]}`, doubt };
      }
      values.push(value);
    }
    const row = { line, day, values, texts };
    if (layout.tradingDaysOnly === false || isTradingDay(day)) return row;
    const doubt = valueIn(row);
    return { reason: 'not a trading day', ...(doubt && { doubt }) };
  };
}

/** The value that stands for a row in a report: the close where there is one, else the first number it has. */
function doubtedValue({ numbers }: DailyLayout): (row: DailyRow) => Doubt | undefined {
  const close = numbers.indexOf('close');
  return ({ day, values }) => {
    const index = close >= 0 ? close : values.findIndex((value) => !Number.isNaN(value));
    const value = values[index];
    return value === undefined || Number.isNaN(value) ? undefined : { day, column: numbers[index] as string, value };
  };
}

/** Why a row's fields do not fit a header of `count` columns, if they do not. */
export function fieldFault(fields: readonly string[] | undefined, count: number): string | undefined {
  if (fields === undefined) return 'quotes that do not pair up';
  if (fields.length < count) return 'fewer fields than the header';
  if (fields.slice(count).some((field) => field !== '')) return 'more fields than the header';
  return undefined;
}

function sameValues(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => Object.is(value, b[index]));
}
