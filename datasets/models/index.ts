/**
 * What fills a column that nobody observed: pure functions of other columns, each with its source.
 *
 * model-names.ts lists them as they are labelled in a dataset. path-dependent-vix.ts makes a VIX out of the S&P;
 * volatility-indices.ts and vix-futures-curve.ts make the rest of the volatility family out of the VIX;
 * four-factor-path.ts and curve-residual.ts make up whole markets (datasets/simulation), where autoregression.ts and
 * stated-residuals.ts say how levels deviate from their models;
 * am-settlement.ts makes opening quotations; yearly-averages.ts holds the public tables of rates and dividend yields.
 * datasets/build decides where they apply and records it.
 */
export { modelledAmSettlement, realOpens } from './am-settlement.js';
export { type Autoregression, fitAutoregression, innovationsOf } from './autoregression.js';
export { continuousBillRate } from './bill-rate.js';
export { curveResiduals } from './curve-residual.js';
export { fourFactorPath } from './four-factor-path.js';
export { MODELS } from './model-names.js';
export { KERNEL_DAYS, pathDependentVix, WARM_UP_DAYS } from './path-dependent-vix.js';
export {
  CURVE_MATURITIES,
  type StatedResidual,
  statedCurveResidual,
  statedResiduals,
} from './stated-residuals.js';
export { fillVixFutures } from './vix-futures-curve.js';
export { extrapolatedVix1y, FITTED_INDICES, type FittedIndex } from './volatility-indices.js';
export { yearlyBillRate, yearlyDividendYield } from './yearly-averages.js';
