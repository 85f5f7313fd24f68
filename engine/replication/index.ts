// Published strategy indices rebuilt with the engine's own pricing, strike selection and settlement: how the model is
// held against the market. Nothing here is fitted to an index; every rule is its publisher's.
//
// Reading order: market-at-roll (indices roll in the morning), option-index (a monthly portfolio of SPX options beside
// bills or the S&P), condor-index (its rules for CNDR) and overlay-indices (PUT, BXM, PPUT, CLL, BFLY), then
// tail-hedge-index (VXTH), futures-index (the S&P VIX futures indices) and total-return (the S&P with dividends).

export { condorIndex } from './condor-index.js';
export { type FuturesIndexRules, midTermFutures, replicateFuturesIndex, shortTermFutures } from './futures-index.js';
export { marketAtRoll, ROLL_SHARE } from './market-at-roll.js';
export { type OptionIndexRules, replicateOptionIndex } from './option-index.js';
export { butterflyIndex, buyWriteIndex, collarIndex, protectivePutIndex, putWriteIndex } from './overlay-indices.js';
export type { ReplicatedIndex, ReplicationSettings } from './replicated-index.js';
export { replicateTailHedgeIndex, tailHedgeWeight } from './tail-hedge-index.js';
export { totalReturnIndex } from './total-return.js';
