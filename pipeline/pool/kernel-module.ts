import { readFileSync } from 'node:fs';
import { builtFile } from '../../datasets/bundled/index.js';

let compiled: WebAssembly.Module | undefined;

/** The compiled kernels, read once per thread from what `npm run build` left in dist. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(builtFile('engine/kernels/kernels.wasm')));
  return compiled;
}
