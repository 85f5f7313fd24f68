import { blankColumns } from '../../contracts/blank-columns.js';

/**
 * Day-by-day record of one call held under a layer's rules, before anyone decides how many calls there are.
 * Every column has shape [days]; money is [USD per call].
 */
export interface LayerTrack {
  /** 1 where the call carried into the day is sold or settles that day, else 0. */
  readonly leaves: Float64Array;
  /** What the leaving call brings at mid or settlement. */
  readonly proceeds: Float64Array;
  /** Cost of selling it; 0 at settlement. */
  readonly exitCost: Float64Array;
  /** 1 where a call is bought that day, else 0. */
  readonly enters: Float64Array;
  /** What the activation multiplies the units of that purchase by. */
  readonly multiplier: Float64Array;
  /** Mid price of the bought call. */
  readonly premium: Float64Array;
  /** Cost of buying it. */
  readonly entryCost: Float64Array;
  /** Delta of the bought call on its VX future [USD per point]. */
  readonly pointValue: Float64Array;
  /** Elasticity of that future to the VIX, by the fitted curve [1]. */
  readonly elasticity: Float64Array;
  /** Settlement of the futures sold against the call carried into the day, and the cost of adjusting them. */
  readonly futuresGain: Float64Array;
  readonly futuresCost: Float64Array;
  /** Mid value of the call in force after the day's fills; 0 when there is none. */
  readonly mark: Float64Array;
  /** Its P&L of one calendar day passing, future and volatility unchanged, < 0. */
  readonly theta: Float64Array;
  /** Prices that the day's mark and fills needed, and how many of them were quoted that day. */
  readonly pricesUsed: Float64Array;
  readonly pricesObserved: Float64Array;
}

/** Names of the track's columns, in their fixed order. */
export const LAYER_COLUMNS = [
  'leaves',
  'proceeds',
  'exitCost',
  'enters',
  'multiplier',
  'premium',
  'entryCost',
  'pointValue',
  'elasticity',
  'futuresGain',
  'futuresCost',
  'mark',
  'theta',
  'pricesUsed',
  'pricesObserved',
] as const satisfies readonly (keyof LayerTrack)[];

/** A track of zeros. */
export function blankLayerTrack(dayCount: number): LayerTrack {
  return blankColumns(LAYER_COLUMNS, dayCount);
}
