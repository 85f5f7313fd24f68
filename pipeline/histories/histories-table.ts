import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type HistoryKind, type HistoryRow, historiesTable } from '../../results/schemas/index.js';
import { openTableWriter, readTable } from '../../results/store/index.js';
import type { RunJob } from '../pool/index.js';
import { type HistoryJob, historyPaths } from './history-job.js';
import { readHistoryPart } from './history-part.js';

const FILE_NAME = 'histories.parquet';

/**
 * Joins the finished histories into histories.parquet, the actual one first, in the order of the paths.
 *
 * @param actual - the run's own rows; those of claims that are not judged on other histories are left out
 */
export async function writeHistories(
  histories: HistoryJob,
  actual: readonly HistoryRow[],
  job: Pick<RunJob, 'partsFolder' | 'runHash'>,
  folder: string,
): Promise<void> {
  const writer = await openTableWriter(join(folder, FILE_NAME), historiesTable.columns);
  try {
    const known = new Set(histories.claims.map(({ id }) => id));
    writer.append(batchOf(actual.filter(({ claim }) => known.has(claim))));
    for (const history of historyPaths(histories)) {
      const rows = await readHistoryPart(job, history);
      if (rows === null)
        throw new Error(`${history.kind} history ${history.path}: its part is missing; run the sweep again`);
      writer.append(batchOf(rows));
    }
    await writer.close();
  } finally {
    await writer.discard();
  }
}

function batchOf(rows: readonly HistoryRow[]) {
  const texts = (of: (row: HistoryRow) => string) => rows.map(of);
  const counts = (of: (row: HistoryRow) => number) => Int32Array.from(rows, of);
  const figures = (of: (row: HistoryRow) => number) => Float64Array.from(rows, of);
  return {
    count: rows.length,
    columns: [
      texts(({ kind }) => kind),
      counts(({ path }) => path),
      texts(({ claim }) => claim),
      texts(({ reading }) => reading),
      texts(({ friction }) => friction),
      counts(({ trials }) => trials),
      counts(({ windowsCounted }) => windowsCounted),
      counts(({ windowsLeftOut }) => windowsLeftOut),
      figures(({ holdRateAtLeast }) => holdRateAtLeast),
      figures(({ holdRateWithin }) => holdRateWithin),
      figures(({ medianReduction }) => medianReduction),
      figures(({ fullReduction }) => fullReduction),
      figures(({ figure }) => figure),
    ],
  };
}

/** The histories of a complete run; none when its grid asked for none. */
export async function readHistories(folder: string): Promise<HistoryRow[]> {
  const path = join(folder, FILE_NAME);
  if (!existsSync(path)) return [];
  const table = await readTable(path);
  const [kinds, claims, readings, frictions] = ['kind', 'claim', 'reading', 'friction'].map(
    (name) => table.texts(name) as string[],
  );
  const column = (name: string) => table.numbers(name);
  const [paths, trials, counted, leftOut] = ['path', 'trials', 'windows_counted', 'windows_left_out'].map(column);
  const [atLeast, within] = ['hold_rate_at_least', 'hold_rate_within'].map(column);
  const [median, full, figure] = ['median_reduction', 'full_reduction', 'figure'].map(column);
  return kinds.map((kind, row) => ({
    kind: kind as HistoryKind,
    path: paths[row],
    claim: claims[row],
    reading: readings[row],
    friction: frictions[row],
    trials: trials[row],
    windowsCounted: counted[row],
    windowsLeftOut: leftOut[row],
    holdRateAtLeast: atLeast[row],
    holdRateWithin: within[row],
    medianReduction: median[row],
    fullReduction: full[row],
    figure: figure[row],
  }));
}
