import { workerData } from 'piscina';
import { partPath, writePart } from './block-part.js';
import { dailyPath, writeDaily } from './daily-file.js';
import { evaluateBlock } from './evaluate-block.js';
import { evaluateDaily } from './evaluate-daily.js';
import { beatBegun, beatTrial } from './heartbeat.js';
import { storeCondorTrack, storeLayerTrack } from './shared-tracks.js';
import type { Task, TrackFault } from './task.js';
import { openContext } from './worker-context.js';
import type { ThreadData, ThreadTask } from './worker-threads.js';

const { job, heartbeats } = workerData as ThreadData;
let slot = 0;
const context = openContext(job, (trial) => beatTrial(heartbeats, slot, trial));

/**
 * Does one task. A track is written to shared memory, a block to its part file; only a fault comes back.
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
      return faultOf(() => {
        const track = context.walks.condorLadder(context.condors[task.index], 0);
        storeCondorTrack(context.tracks, task.index, track);
      });
    case 'layer':
      return faultOf(() => {
        const track = context.walks.layer(context.layers[task.index], context.rows.base + 1);
        storeLayerTrack(context.tracks, task.index, track);
      });
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

function faultOf(price: () => void): TrackFault {
  try {
    price();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
