import type { Blotter } from '../../book/blotter.js';
import type { Market } from '../../contracts/market.js';
import type { SignalReader } from '../../signals/index.js';
import type { LayerSpec } from '../specs.js';
import { Layer } from './layer.js';
import { blankLayerTrack, type LayerTrack } from './layer-track.js';
import type { LayerDesk } from './lot.js';
import { makeRules } from './make-rules.js';

/**
 * Walks one call through the market under a layer's rules.
 *
 * Without a time-shift a layer never holds two calls at once, so one set of columns says all.
 *
 * @param signals - of the same days as `market`
 * @param firstRow - row of the market on which the layer first decides to buy
 * @param name - names the layer in the blotter
 */
export function walkLayer(
  market: Market,
  spec: LayerSpec,
  signals: SignalReader,
  firstRow: number,
  name = 'layer',
  blotter?: Blotter,
): LayerTrack {
  const track = blankLayerTrack(market.days.length);
  const desk: LayerDesk = {
    bought(row, lot, { premium, cost, pointValue, elasticity }) {
      track.enters[row] = 1;
      track.multiplier[row] = lot.multiplier;
      track.premium[row] = premium;
      track.entryCost[row] = cost;
      track.pointValue[row] = pointValue;
      track.elasticity[row] = elasticity;
      return 1;
    },
    left(row, _lot, part, proceeds, cost) {
      track.leaves[row] = 1;
      track.proceeds[row] = proceeds;
      track.exitCost[row] = cost;
      return part;
    },
    futuresSettled(row, _lot, gain, cost) {
      track.futuresGain[row] = gain;
      track.futuresCost[row] = cost;
      return 1;
    },
    marked(row, _lot, mark, theta) {
      track.mark[row] = mark;
      track.theta[row] = theta;
    },
  };
  const layer = new Layer(market, spec, makeRules(spec, signals), desk, name, blotter);
  let before = layer.trader.prices;
  for (let row = firstRow; row < market.days.length; ++row) {
    layer.step(row);
    const after = layer.trader.prices;
    track.pricesUsed[row] = after.used - before.used;
    track.pricesObserved[row] = after.observed - before.observed;
    before = after;
  }
  return track;
}
