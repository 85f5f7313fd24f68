import { join } from 'node:path';
import { InputError } from '../../../engine/contracts/input-error.js';
import {
  type Database,
  openDatabase,
  type PlainValue,
  quoteName,
  quoteText,
  selectColumns,
} from '../../../results/store/index.js';

/** Trials that one answer holds. */
const PAGE = 50;

/** A page of trials, each with all columns of trials.parquet. */
export interface FoundTrials {
  /** Trials that fit, on all pages. */
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, PlainValue>>[];
}

/** Answers searches in trials.parquet; every trial of the run can be found. */
export interface TrialSearch {
  /**
   * @param query - `id`: beginning of an id; `sort`: a column, with `down=1` from the largest on; `from`: rows to pass over;
   *   every other name is a column, and its value what the column must hold
   * @throws InputError for a column that the table does not have
   */
  find(query: URLSearchParams): Promise<FoundTrials>;
  close(): void;
}

export async function openTrialSearch(folder: string): Promise<TrialSearch> {
  const database = await openDatabase();
  const source = `read_parquet(${quoteText(join(folder, 'trials.parquet'))})`;
  const described = await selectColumns(database, `SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`);
  const columns = described.of('column_name') as string[];
  return {
    find: (query) => answer(database, source, columns, query),
    close: () => database.close(),
  };
}

async function answer(
  database: Database,
  source: string,
  columns: readonly string[],
  query: URLSearchParams,
): Promise<FoundTrials> {
  const known = (name: string) => {
    if (!columns.includes(name)) throw new InputError(`query: must name columns of trials.parquet, got ${name}`);
    return quoteName(name);
  };
  const conditions = [...query].flatMap(([name, value]) => {
    if (['sort', 'down', 'from'].includes(name) || value === '') return [];
    if (name === 'id') return [`starts_with(trial, ${quoteText(value)})`];
    return [`${known(name)}::TEXT = ${quoteText(value)}`];
  });
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const sort = query.get('sort') ?? 'trial';
  const order = `${known(sort)} ${query.get('down') === '1' ? 'DESC' : 'ASC'} NULLS LAST, trial`;
  const from = Math.max(0, Math.trunc(Number(query.get('from') ?? 0)) || 0);
  const total = await selectColumns(database, `SELECT count(*) AS trials FROM ${source} ${where}`);
  const rows = await selectColumns(
    database,
    `SELECT * FROM ${source} ${where} ORDER BY ${order} LIMIT ${PAGE} OFFSET ${from}`,
  );
  return {
    total: Number(total.of('trials')[0]),
    rows: Array.from({ length: rows.rowCount }, (_, row) =>
      Object.fromEntries(columns.map((name) => [name, rows.of(name)[row]])),
    ),
  };
}
