import type { PriceCounts } from '../../engine/book/index.js';
import { findTrades, type TradedLayer } from '../../engine/strategy/index.js';
import { countPrices } from './measured-sum.js';
import { layerTrackAt } from './shared-tracks.js';
import type { WorkerContext } from './worker-context.js';

/** A layer before its calls are counted: what does not depend on how many there are. */
export interface PricedLayer {
  readonly traded: TradedLayer;
  readonly prices: PriceCounts;
}

/** What a worker keeps: tracks do not change once they are priced. */
const kept = new WeakMap<WorkerContext, PricedLayer[]>();

/** @param layer - index of its track, priced before */
export function pricedLayer(context: WorkerContext, layer: number): PricedLayer {
  let layers = kept.get(context);
  if (layers === undefined) {
    layers = [];
    kept.set(context, layers);
  }
  let found = layers[layer];
  if (found === undefined) {
    const track = layerTrackAt(context.tracks, layer);
    found = { traded: findTrades(track), prices: countPrices(context, track) };
    layers[layer] = found;
  }
  return found;
}
