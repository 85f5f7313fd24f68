/**
 * The worker threads of a run and the memory they share.
 *
 * Read in this order: worker-context.ts (what a worker is given), shared-tracks.ts (tracks in shared memory),
 * task.ts, price-track.ts, task-runner.ts and worker.ts (what it does), running-account.ts, measured-sum.ts,
 * evaluate-book.ts, priced-layer.ts, sized-layers.ts, window-summaries.ts and evaluate-trial.ts (one trial),
 * evaluate-block.ts (trials of one book), evaluate-daily.ts with daily-file.ts (some trials day by day),
 * evaluate-alternatives.ts (a hedge beside what else its money could do),
 * block-part.ts with sealed-bytes.ts (finished rows on disk), block-kin.ts and thread-slots.ts (which thread does what),
 * heartbeat.ts, worker-threads.ts (Piscina; threads that die or hang are replaced),
 * isolate-faults.ts (which trials no worker survives), open-pool.ts; open-finishers.ts and finisher.ts (threads for the end
 * of a run).
 */
export { kinOf } from './block-kin.js';
export { type PartShape, partPath, readPart, writePart } from './block-part.js';
export { dailyPath, readDaily, writeDaily } from './daily-file.js';
export { type AlternativeFigures, type EvaluatedAlternatives, evaluateAlternatives } from './evaluate-alternatives.js';
export { type BlockResult, type BookResult, evaluateBlock } from './evaluate-block.js';
export { type EvaluatedBook, evaluateBook } from './evaluate-book.js';
export { type DailyPart, evaluateDaily } from './evaluate-daily.js';
export { bookSpecOf, type EvaluatedAccount, type EvaluatedTrial, evaluateTrial } from './evaluate-trial.js';
export { type Attempt, doDespiteDeaths, type Try } from './isolate-faults.js';
export { kernelModule } from './kernel-module.js';
export { type Finishers, openFinishers } from './open-finishers.js';
export { openPool } from './open-pool.js';
export { priceCondor, priceLayer } from './price-track.js';
export { isCounted } from './running-account.js';
export { digestOf, sealed, unsealed } from './sealed-bytes.js';
export {
  allocateTracks,
  bytesOfTracks,
  condorTrackAt,
  layerTrackAt,
  type SharedTracks,
  storeCondorTrack,
  storeLayerTrack,
  trackBytesAt,
} from './shared-tracks.js';
export { SizedLayers } from './sized-layers.js';
export type { HistoryTask, Task, TrackFault, TrackFaults } from './task.js';
export type { OpenRunner, TaskRunner } from './task-runner.js';
export { type BookTrials, type NeededTracks, tracksOf, trialsOfBlock } from './tracks-of.js';
export {
  openContext,
  type RunJob,
  type RunRows,
  type WorkerContext,
  type WorkerJob,
  withoutTracks,
  withTracks,
} from './worker-context.js';
export { type ThreadOptions, type ThreadTask, WorkerThreads } from './worker-threads.js';
