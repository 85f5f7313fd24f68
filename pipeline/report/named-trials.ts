import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { drawdown } from '../../engine/metrics/index.js';
import type { AccountCurves, DeleveragingLine, ReportData, WindowDrawdowns } from '../../results/report/page/index.js';
import { windowColumnName } from '../../results/schemas/index.js';
import { type Database, quoteText, readTable, selectColumns } from '../../results/store/index.js';

/** Points per account; more cannot be seen. */
const MOST_CLOSES = 700;

/** Points per deleveraging line. */
const MOST_LINE_POINTS = 60;

/** Rows of trials.parquet of the given trials, in their order. */
export async function readNamedTrials(
  database: Database,
  folder: string,
  trials: readonly string[],
): Promise<ReportData['named']> {
  const source = `read_parquet(${quoteText(join(folder, 'trials.parquet'))})`;
  const described = await selectColumns(database, `SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`);
  const names = described.of('column_name') as string[];
  const rows = await selectColumns(database, `SELECT * FROM ${source} WHERE trial IN (${listOf(trials)})`);
  const ids = rows.of('trial') as string[];
  return trials.flatMap((trial) => {
    const row = ids.indexOf(trial);
    return row === -1 ? [] : [Object.fromEntries(names.map((name) => [name, rows.of(name)[row]]))];
  });
}

/** The accounts of the given trials out of equity.parquet, thinned out; none when the run has no such table. */
export async function readAccounts(folder: string, trials: readonly string[]): Promise<AccountCurves[]> {
  const path = join(folder, 'equity.parquet');
  if (!existsSync(path)) return [];
  const table = await readTable(path);
  const ids = table.texts('trial') as string[];
  const [dates, hedged, unhedged] = ['date', 'hedged', 'unhedged'].map((name) => table.numbers(name) as Float64Array);
  return trials.flatMap((trial) => {
    const from = ids.indexOf(trial);
    const to = ids.lastIndexOf(trial) + 1;
    if (from === -1) return [];
    return [thinAccount(trial, dates.subarray(from, to), hedged.subarray(from, to), unhedged.subarray(from, to))];
  });
}

function thinAccount(trial: string, days: Float64Array, hedged: Float64Array, unhedged: Float64Array): AccountCurves {
  const step = Math.max(1, Math.ceil(days.length / MOST_CLOSES));
  const starts = Array.from({ length: Math.ceil(days.length / step) }, (_, point) => point * step);
  const lastOf = (start: number) => Math.min(start + step, days.length) - 1;
  const closes = (equity: Float64Array) => starts.map((start) => Math.round(equity[lastOf(start)]));
  const falls = (equity: Float64Array) => {
    const depth = drawdown(equity);
    return starts.map((start) => Number(Math.max(...depth.subarray(start, start + step)).toFixed(4)));
  };
  return {
    trial,
    dates: starts.map((start) => toIsoDate(days[lastOf(start)])),
    hedged: closes(hedged),
    unhedged: closes(unhedged),
    hedgedDrawdown: falls(hedged),
    unhedgedDrawdown: falls(unhedged),
  };
}

/** Drawdowns of the given trials and of their books in every stored window. */
export async function readDrawdowns(
  database: Database,
  folder: string,
  trials: readonly string[],
  books: readonly string[],
): Promise<WindowDrawdowns> {
  const list = await selectColumns(
    database,
    `SELECT kind, name, "from"::TEXT AS first, "to"::TEXT AS last FROM read_parquet(${quoteText(join(folder, 'window-list.parquet'))})`,
  );
  const [kinds, names, first, last] = ['kind', 'name', 'first', 'last'].map((name) => list.of(name) as string[]);
  const columns = kinds.map((_, window) => windowColumnName(window));
  const rowsOf = async (file: string, key: string, ids: readonly string[]) => {
    const rows = await selectColumns(
      database,
      `SELECT ${[key, ...columns].join(', ')} FROM read_parquet(${quoteText(join(folder, file))}) WHERE ${key} IN (${listOf(ids)})`,
    );
    const values = columns.map((column) => rows.of(column) as readonly (number | null)[]);
    return Object.fromEntries((rows.of(key) as string[]).map((id, row) => [id, values.map((column) => column[row])]));
  };
  return {
    windows: kinds.map((kind, at) => ({ kind, name: names[at], from: first[at], to: last[at] })),
    hedged: await rowsOf('windows.parquet', 'trial', trials),
    unhedged: await rowsOf('windows-unhedged.parquet', 'condor', books),
  };
}

/**
 * What trading fewer condors of each book gives, at the costs of the run's hedges: every point is the alternative of
 * one stored trial.
 */
export async function readDeleveraging(
  database: Database,
  folder: string,
  books: readonly string[],
): Promise<DeleveragingLine[]> {
  const points = await selectColumns(
    database,
    `SELECT * FROM (
       SELECT book, deleveraged_share AS share, condor_profit_per_year AS profit, deleveraged_reduction AS full_cut,
         deleveraged_median_cycle_reduction AS median_cut,
         row_number() OVER (PARTITION BY book ORDER BY deleveraged_share, trial) AS place,
         count(*) OVER (PARTITION BY book) AS points
       FROM read_parquet(${quoteText(join(folder, 'trials.parquet'))})
       WHERE book IN (${listOf(books)}) AND status = 'done' AND deleveraged_share > 0 AND deleveraged_share < 1)
     WHERE place = points OR place % greatest(1, points // ${MOST_LINE_POINTS}) = 0 ORDER BY book, share, place`,
  );
  const column = (name: string) => points.of(name) as number[];
  const [share, profit, fullCut] = ['share', 'profit', 'full_cut'].map(column);
  const rowsOf = (book: string) => [...points.of('book').keys()].filter((row) => points.of('book')[row] === book);
  return books.map((book) => {
    const rows = rowsOf(book);
    return {
      book,
      cost: rows.map((row) => share[row] * profit[row]),
      drawdownReduction: rows.map((row) => fullCut[row]),
      medianCycleReduction: rows.map((row) => points.of('median_cut')[row] as number | null),
    };
  });
}

function listOf(texts: readonly string[]): string {
  return texts.length === 0 ? "''" : texts.map(quoteText).join(', ');
}
