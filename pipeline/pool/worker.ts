import { workerData } from 'piscina';
import type { openHistoryMaker } from '../histories/evaluate-history.js';
import type { HistoryJob } from '../histories/history-job.js';
import { partPath, writePart } from './block-part.js';
import { dailyPath, writeDaily } from './daily-file.js';
import { evaluateBlock } from './evaluate-block.js';
import { evaluateDaily } from './evaluate-daily.js';
import { beatBegun, beatTrial } from './heartbeat.js';
import { priceCondor, priceLayer } from './price-track.js';
import type { Task, TrackFault } from './task.js';
import { openContext } from './worker-context.js';
import type { ThreadData, ThreadTask } from './worker-threads.js';

const { job, heartbeats } = workerData as ThreadData;
let slot = 0;
let historyMaker: ReturnType<typeof openHistoryMaker> | null = null;
const context = openContext(job, (trial) => beatTrial(heartbeats, slot, trial));

/**
 * Does one task. A track is written to shared memory, a block or a history to its part file; only a fault comes back.
 *
 * @returns why the track could not be priced, empty when it was
 */
export default async function work({ task, slot: place }: ThreadTask): Promise<TrackFault> {
  slot = place;
  beatBegun(heartbeats, slot);
  return doTask(task);
}

async function doTask(task: Task): Promise<TrackFault> {
  switch (task.kind) {
    case 'condor':
      return priceCondor(context, task.index);
    case 'layer':
      return priceLayer(context, task.index);
    case 'history': {
      // Ledgers and judges come with it, which take as long to load as a thread takes to start without them.
      const { openHistoryMaker } = await import('../histories/evaluate-history.js');
      const { writeHistoryPart } = await import('../histories/history-part.js');
      historyMaker ??= openHistoryMaker(context.histories as HistoryJob, context.beat);
      const rows = historyMaker(task.history);
      await writeHistoryPart(context.partsFolder, task.history, rows, context.runHash);
      return '';
    }
    case 'block': {
      const result = evaluateBlock(context, task.block, task.faults);
      if (!task.isProbe) await writePart(partPath(context.partsFolder, task.block.index), result, context.runHash);
      return '';
    }
    case 'daily':
      await writeDaily(
        dailyPath(context.partsFolder, task.part.index),
        evaluateDaily(context, task.part, task.faults),
        context.runHash,
      );
      return '';
  }
}
