/**
 * The distributed run: a coordinator (`sweep run --queue`) and any number of workers (`sweep worker`) on a BullMQ queue.
 *
 * Read in this order: queue-keys.ts (what lies on the server), queue-address.ts and connection.ts (how to get there),
 * offer.ts and offered-job.ts (what is asked of workers), task-id.ts, job-batches.ts and results.ts (tasks, the jobs they
 * travel in, and what comes of them), queue-runner.ts (the coordinator, with coordinator-lock.ts, take-file.ts and
 * clear-queue.ts), serve-queue.ts, serve-run.ts and serve-job.ts (a worker, with open-offered-run.ts, dataset-files.ts,
 * parts-place.ts, file-frames.ts, pack-track.ts and worker-tracks.ts).
 */
export { clearQueue } from './clear-queue.js';
export { resolveCache } from './dataset-files.js';
export { decodeOffer, encodeOffer, makeOffer, type Offer } from './offer.js';
export { PASSWORD_VARIABLE, parseQueueAddress, type QueueAddress } from './queue-address.js';
export { QueueRunner } from './queue-runner.js';
export { serveQueue } from './serve-queue.js';
