// The kernels: what the workers spend their time in, compiled to WebAssembly by `npm run build`. One file per kernel;
// every export here is one of `CompiledKernels` in ../open-kernels.ts. lanes.ts draws how accounts lie in memory.
export { accountEquity } from './account-equity';
export { black76Prices } from './black76';
export { flowValues } from './flow-values';
export { gainSums } from './gain-sums';
export { marginFlows } from './margin-flows';
export { firstFreeByte } from './memory';
export { optionRows } from './option-rows';
export { pairProducts } from './pair-products';
export { presentValues } from './present-values';
export { largestAbove, resampledMeans } from './resampled-means';
export { chooseBest, countBelow } from './split-search';
export { thetaDays } from './theta-days';
export { windowDrawdowns } from './window-drawdowns';
