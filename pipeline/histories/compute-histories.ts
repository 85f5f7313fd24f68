import { type OpenRunner, type RunJob, withoutTracks } from '../pool/index.js';
import type { Progress } from '../stages/compute-trials.js';
import { type HistoryJob, type HistoryPath, historyPaths } from './history-job.js';
import { readHistoryPart } from './history-part.js';

/**
 * Makes and judges every history whose part is not there yet, one path per task.
 *
 * Memory does not grow with the number of paths: a worker has one history at a time, and a path leaves a few rows.
 *
 * @param openRunner - who does the work; asked only when there is any
 * @param signal - aborted by Ctrl-C: workers stop, finished paths stay
 */
export async function computeHistories(
  histories: HistoryJob,
  job: RunJob,
  openRunner: OpenRunner,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const paths = historyPaths(histories);
  const pending: HistoryPath[] = [];
  for (const path of paths) if ((await readHistoryPart(job, path)) === null) pending.push(path);
  if (pending.length === 0) return;

  const runner = openRunner(withoutTracks(job));
  const stop = () => void runner.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    progress.start('histories', paths.length);
    progress.advance(paths.length - pending.length);
    await Promise.all(
      pending.map(async (history) => {
        const fault = await runner.run({ kind: 'history', history });
        if (fault !== '') throw new Error(`${history.kind} history ${history.path}: ${fault}`);
        progress.advance(1);
      }),
    );
  } catch (error) {
    // Stopping the workers fails their tasks; what matters is who stopped them.
    signal.throwIfAborted();
    throw error;
  } finally {
    progress.stop();
    signal.removeEventListener('abort', stop);
    await runner.close();
  }
}
