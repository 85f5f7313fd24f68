// The kernels: what the workers spend their time in, compiled to WebAssembly by `npm run build`. One file per kernel;
// every export here is one of `Kernels` in ../open-kernels.ts.
export { firstFreeByte } from './memory';
export { presentValues } from './present-values';
