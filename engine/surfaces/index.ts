// Volatility by strike and expiration, for SPX and for VIX options, from the columns of the market.
//
// Reading order: surface-parameters (what is assumed), smile (one expiration: its shape, prices and deltas), then
// spx-surface with variance-term-structure, and vix-surface. morning-settlement is the clock of both. vix-curve and
// volatility-relations are the fits that stand in where futures or indices were not observed.
//
// A smile is valid for one day and one expiration; make it once, price many strikes with it.

export { dailySmiles } from './daily-smiles.js';
export { timeToMorningSettlement } from './morning-settlement.js';
export { blankSmile, type Smile, smileDelta, smilePrice, smileVolatility } from './smile.js';
export { makeSpxSmile, makeSpxSmileAt } from './spx-surface.js';
export { type SurfaceParameters, type SurfaceSetName, surfaceParameterSets } from './surface-parameters.js';
export { varianceSwapVolatility } from './variance-term-structure.js';
export { curveElasticity, fittedVixFuture, type VixCurveFit, vixCurveFit, vixCurveFits } from './vix-curve.js';
export { makeVixSmile, makeVixSmileAt, vixFutureSettle } from './vix-surface.js';
export {
  fittedVix3m,
  fittedVix6m,
  fittedVix9d,
  fittedVvix,
  TYPICAL_SKEW,
  type VolatilityRelation,
  volatilityRelations,
} from './volatility-relations.js';
