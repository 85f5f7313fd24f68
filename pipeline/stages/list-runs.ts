import { join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import type { ListedRun } from '../../results/schemas/index.js';
import { listRuns, readManifest } from '../../results/store/index.js';

/** Folders that are read at a time: enough to keep a disk busy, few enough for a low limit of open files. */
const AT_ONCE = 32;

/**
 * The runs of a folder, newest first, those that cannot be read last. A torn or foreign folder is told as broken, with
 * why; it stops nothing.
 */
export async function summariseRuns(folder: string): Promise<ListedRun[]> {
  const names = await listRuns(folder);
  const runs: ListedRun[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    runs.push(...(await Promise.all(some.map((name) => summarise(join(folder, name), name)))));
  }
  return runs.sort((a, b) => compareTexts(b.startedAt ?? '', a.startedAt ?? '') || compareTexts(a.run, b.run));
}

async function summarise(folder: string, run: string): Promise<ListedRun> {
  try {
    const { grid, dataset, counts, verdicts, status, startedAt, finishedAt } = await readManifest(folder);
    return {
      run,
      status: status === 'complete' ? 'complete' : 'unfinished',
      fault: '',
      grid: grid.name,
      data: dataset.name,
      from: dataset.measuredFrom,
      to: dataset.to,
      trials: counts.trials ?? null,
      failed: counts.failed ?? null,
      startedAt,
      finishedAt,
      verdicts,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const nothing = { grid: null, data: null, from: null, to: null, trials: null, failed: null };
    return { run, status: 'broken', fault: error.message, ...nothing, startedAt: null, finishedAt: null, verdicts: {} };
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
