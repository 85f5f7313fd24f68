import { storeCondorTrack, storeLayerTrack } from './shared-tracks.js';
import type { TrackFault } from './task.js';
import type { WorkerContext } from './worker-context.js';

/** Prices a condor track of the plan into shared memory. */
export function priceCondor(context: WorkerContext, index: number): TrackFault {
  return faultOf(() => {
    const track = context.walks.condorLadder(context.condors[index], 0);
    storeCondorTrack(context.tracks, index, track);
  });
}

/** Prices a layer track of the plan into shared memory. */
export function priceLayer(context: WorkerContext, index: number): TrackFault {
  return faultOf(() => {
    const track = context.walks.layer(context.layers[index], context.rows.base + 1);
    storeLayerTrack(context.tracks, index, track);
  });
}

function faultOf(price: () => void): TrackFault {
  try {
    price();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
