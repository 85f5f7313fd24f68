import type { Market } from '../../contracts/market.js';
import type { SignalReader } from '../../signals/index.js';
import type { LayerSpec } from '../specs.js';
import { Layer, type LayerOptions } from './layer.js';
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
 * @param options - the blotter and its name for the layer; with `sheets` quiet days are only marked
 */
export function walkLayer(
  market: Market,
  spec: LayerSpec,
  signals: SignalReader,
  firstRow: number,
  options: Omit<LayerOptions, 'shift'> = {},
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
  const layer = new Layer(market, spec, makeRules(spec, signals), desk, options);
  const { trader } = layer;
  for (let row = firstRow; row < market.days.length; ++row) {
    const { pricesUsed, pricesObserved } = trader;
    if (options.sheets === undefined) layer.step(row);
    else layer.advance(row);
    track.pricesUsed[row] = trader.pricesUsed - pricesUsed;
    track.pricesObserved[row] = trader.pricesObserved - pricesObserved;
  }
  return track;
}
