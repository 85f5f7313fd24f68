/**
 * The model's marks against real option chains.
 *
 * Read quote-sample.ts (what a sample is), read-samples.ts (which prices of a file are trusted) with day-market.ts (the
 * indices of its day), then mark-sample.ts and parity-forward.ts (implied volatilities) and compare-chains.ts (bias and
 * error by tenor and delta).
 */
export { type ChainRow, compareChains, FEWEST_OPTIONS } from './compare-chains.js';
export { dayOfMarket, marketFromIndices } from './day-market.js';
export { type MarkedExpiration, markSample, modelVolatility } from './mark-sample.js';
export { parityForward } from './parity-forward.js';
export type { ChainSample, MarkedOption, PricedOption } from './quote-sample.js';
export { type ChainSamples, type LeftOutChain, readSamples } from './read-samples.js';
