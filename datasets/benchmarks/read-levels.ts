import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import { CALENDAR_START, isTradingDay, lastTradingDayUpTo, tradingDays } from '../calendars/index.js';
import type { CsvRow } from '../sources/csv.js';
import { parseDate } from '../sources/parse-date.js';
import { parseNumber } from '../sources/parse-number.js';
import { BENCHMARK_NAMES, type BenchmarkLevels, type BenchmarkName } from './benchmark-levels.js';

/** Names of a date column, in lower case. */
const DATE_COLUMNS = ['date', 'dates', 'day', 'time', 'timestamp', 'datetime', 'observation_date', 'trade date'];

/** Names of the level where a table holds one index and does not say its name, best first. */
const LEVEL_COLUMNS = ['close', 'close/last', 'adj close', 'level', 'index level', 'value', 'last', 'price'];

/** What other publishers call an index. */
const OTHER_NAMES: Readonly<Partial<Record<BenchmarkName, readonly string[]>>> = {
  SPXT: ['SPTR', 'SPXTR'],
};

/** A heading may stand above the header; more than this is another format. */
const LAST_HEADER_ROW = 5;

/** A table of levels: where its columns are. */
interface LevelTable {
  /** Line of the header. */
  readonly line: number;
  readonly dateColumn: number;
  /** Header cells in upper case. */
  readonly names: readonly string[];
}

/**
 * The levels of every known index that a table has a column for.
 *
 * Rows of a daily table on days without a session are left out: weekday tables repeat the value before on holidays. So
 * are rows without a positive number, and all rows of a day on which two disagree. A monthly table's rows belong to the
 * last session up to their date.
 *
 * @param rows - of the file
 * @param file - its name
 * @returns empty when the table has no date column or names no index
 */
export function readLevels(rows: readonly CsvRow[], file: string): BenchmarkLevels[] {
  const table = findTable(rows, file);
  if (table === undefined) return [];
  return BENCHMARK_NAMES.flatMap((name) => {
    const column = columnOf(table, name);
    return column < 0 ? [] : collect(rows, table, column, name, file);
  });
}

/** Whether a table has a date column and one for a known index, as its first rows tell. */
export function namesBenchmarks(opening: readonly CsvRow[], file: string): boolean {
  const table = findTable(opening, file);
  return table !== undefined && BENCHMARK_NAMES.some((name) => columnOf(table, name) >= 0);
}

/**
 * The levels of one index, also in a table that does not name it: `date,close`, or one number beside the date.
 *
 * @returns undefined when no column can be meant
 */
export function levelsOf(rows: readonly CsvRow[], name: BenchmarkName, file: string): BenchmarkLevels | undefined {
  const table = findTable(rows, file);
  if (table === undefined) return undefined;
  const candidates = [columnOf(table, name), columnWith(table, name), levelColumn(table)];
  const column = candidates.find((candidate) => candidate >= 0);
  return column === undefined ? undefined : collect(rows, table, column, name, file)[0];
}

function findTable(rows: readonly CsvRow[], file: string): LevelTable | undefined {
  for (const { line, fields } of rows.slice(0, LAST_HEADER_ROW)) {
    const cells = (fields ?? []).map((cell) => cell.toLowerCase());
    const dateColumn = cells.findIndex((cell) => DATE_COLUMNS.includes(cell));
    if (dateColumn < 0) continue;
    const names = cells.map((cell) => cell.toUpperCase());
    return { line, dateColumn, names: namedByFile(names, file) };
  }
  return undefined;
}

/** A chart's export says `close` and leaves the index to the file's name: that column is then called like it. */
function namedByFile(names: readonly string[], file: string): readonly string[] {
  const words = file.toUpperCase().split(/[^A-Z0-9]+/);
  const index = BENCHMARK_NAMES.find((name) => words.includes(name));
  const close = names.indexOf('CLOSE');
  return index === undefined || close < 0 || names.includes(index) ? names : names.with(close, index);
}

/** The column called like the index, alone or with words behind it: `CNDR`, `CNDR Index`, `^CNDR Close`. */
function columnOf({ names }: LevelTable, name: BenchmarkName): number {
  for (const wanted of [name, ...(OTHER_NAMES[name] ?? [])]) {
    const exact = names.indexOf(wanted);
    if (exact >= 0) return exact;
    const worded = names.findIndex((cell) => new RegExp(`^[\\^.$]?${wanted}(?![A-Z0-9_])`).test(cell));
    if (worded >= 0) return worded;
  }
  return -1;
}

/** The column that has the index as a word anywhere: `Cboe CNDR Index`. Too loose for finding out what a file holds. */
function columnWith({ names }: LevelTable, name: BenchmarkName): number {
  return names.findIndex((cell) => cell.split(/[^A-Z0-9]+/).includes(name));
}

function levelColumn({ names, dateColumn }: LevelTable): number {
  for (const wanted of LEVEL_COLUMNS) {
    const found = names.indexOf(wanted.toUpperCase());
    if (found >= 0) return found;
  }
  return names.length === 2 ? 1 - dateColumn : -1;
}

function collect(
  rows: readonly CsvRow[],
  { line, dateColumn }: LevelTable,
  column: number,
  name: BenchmarkName,
  file: string,
): BenchmarkLevels[] {
  const read: [day: Day, level: number][] = [];
  for (const row of rows) {
    if (row.line <= line) continue;
    const day = dateOf(row.fields?.[dateColumn] ?? '');
    const level = parseNumber((row.fields?.[column] ?? '').replaceAll(',', ''));
    if (level !== undefined && level > 0 && day >= CALENDAR_START) read.push([day, level]);
  }
  const byDay = new Map<Day, number>();
  const contradicted = new Set<Day>();
  const isDaily = areDaily(read.map(([day]) => day));
  for (const [labelled, level] of read) {
    // A month may be labelled by its last day, whatever weekday that is; a daily table has a row of its own before it.
    const day = isDaily ? labelled : lastTradingDayUpTo(labelled);
    if (day < CALENDAR_START || !isTradingDay(day)) continue;
    const known = byDay.get(day);
    if (known !== undefined && known !== level) contradicted.add(day);
    byDay.set(day, level);
  }
  const days = Int32Array.from([...byDay.keys()].filter((day) => !contradicted.has(day)).sort((a, b) => a - b));
  if (days.length === 0) return [];
  return [{ name, days, levels: Float64Array.from(days, (day) => byDay.get(day) as number), file }];
}

/** Whether rows stand closer than every other session. */
function areDaily(days: readonly Day[]): boolean {
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  return days.length > 0 && days.length > 0.5 * tradingDays(first, last).length;
}

/** A date with or without a time behind it, also as YYYYMMDD; NaN when it is none. */
function dateOf(text: string): Day {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return toDay(`${compact[1]}-${compact[2]}-${compact[3]}`);
  return parseDate(text.split(/[T ]/)[0]);
}
