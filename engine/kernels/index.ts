/**
 * The fast twins of the hot loops, in WebAssembly with 128-bit vectors.
 *
 * assembly/ holds their sources in AssemblyScript, one file per kernel; `npm run build` compiles them into
 * dist/engine/kernels/kernels.wasm. open-kernels.ts gives them a memory and types. Every kernel does what a function of
 * the engine does, with the same additions in the same order: no fused multiply-add, no relaxed instructions, so that
 * both give the same bits on every machine, which tests hold.
 */
export * from './open-kernels.js';
