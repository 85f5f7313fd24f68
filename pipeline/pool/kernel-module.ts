import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';

let compiled: WebAssembly.Module | undefined;

/** The compiled kernels, read once per thread from what `npm run build` left in dist. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(join(packageRoot(), 'dist/engine/kernels/kernels.wasm')));
  return compiled;
}
