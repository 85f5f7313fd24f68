import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HistoryRow } from '../../results/schemas/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import type { RunJob } from '../pool/index.js';
import type { HistoryPath } from './history-job.js';

/** Rows of a finished history, in the folder of a run's parts, so that an interrupted run goes on from them. */
function pathOf(partsFolder: string, { kind, path }: HistoryPath): string {
  return join(partsFolder, 'histories', `${kind}-${String(path).padStart(6, '0')}.json`);
}

/** Writes the rows of a history, whole or not at all. */
export async function writeHistoryPart(
  partsFolder: string,
  history: HistoryPath,
  rows: readonly HistoryRow[],
  runHash: string,
): Promise<void> {
  const path = pathOf(partsFolder, history);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, JSON.stringify({ run: runHash, rows }));
}

/** The rows of a finished history; null when there is none, it cannot be read or it is another run's. */
export async function readHistoryPart(
  { partsFolder, runHash }: Pick<RunJob, 'partsFolder' | 'runHash'>,
  history: HistoryPath,
): Promise<HistoryRow[] | null> {
  try {
    const { run, rows } = JSON.parse(await readFile(pathOf(partsFolder, history), 'utf8')) as Part;
    return run === runHash ? rows.map(withNaN) : null;
  } catch {
    return null;
  }
}

interface Part {
  readonly run: string;
  readonly rows: readonly HistoryRow[];
}

/** JSON has no NaN: a figure that there is not is written as null. */
function withNaN(row: HistoryRow): HistoryRow {
  const entries = Object.entries(row).map(([name, value]) => [name, value ?? Number.NaN]);
  return Object.fromEntries(entries) as unknown as HistoryRow;
}
