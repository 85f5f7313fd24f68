// The mathematics the engine may use: + - * / sqrt and what is built of them here, so that every machine and every
// version of JavaScript gives the same bits (Math.exp, log, pow and ** do not). Nothing else in engine/ or
// datasets/models may call those.
//
// Reading order: ln2, powers-of-two and exact-product are the tools; exp, log-series, log and pow stand on them;
// scaled-normal-tail carries the normal tails for normal-distribution, erf and option prices; inverse-normal and random
// end the way; cosine is a series of its own. The coefficients come from test/literature/make-math-coefficients.py, the error bounds are tested
// against 50-digit values in test/engine/math.

export { cosine } from './cosine.js';
export { erf, erfc } from './erf.js';
export { exp } from './exp.js';
export { inverseNormal } from './inverse-normal.js';
export { log } from './log.js';
export { normalDensity, normalDistribution } from './normal-distribution.js';
export { pow } from './pow.js';
export { makeRandom, type Random } from './random.js';
export { scaledNormalTail } from './scaled-normal-tail.js';
