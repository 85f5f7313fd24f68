/** Address of an array in the memory of the kernels [bytes]. */
export type Address = number;

/** What the compiled module exports, one line per kernel; each says in its file under assembly/ what it computes. */
interface CompiledKernels {
  firstFreeByte(): Address;
  presentValues(flows: Address, days: number, factors: Address, rates: number, out: Address): void;
}

/**
 * Kernels on a memory of their own.
 *
 * Arrays are handed out one after another and never taken back: whoever opens kernels knows how much will be needed.
 * The memory does not grow, so that views on it stay valid.
 */
export interface Kernels extends CompiledKernels {
  /** A new array of zeros, and where the kernels find it. */
  allocate(length: number): { readonly address: Address; readonly values: Float64Array };
}

const PAGE_BYTES = 65_536;
/** Arrays begin on a register's width, so that 128-bit loads never straddle one. */
const ALIGNMENT_BYTES = 16;

/**
 * Opens the compiled kernels on a new memory.
 *
 * @param module - dist/engine/kernels/kernels.wasm, compiled
 * @param capacity - bytes that `allocate` will be asked for at most
 */
export function openKernels(module: WebAssembly.Module, capacity: number): Kernels {
  // A kilobyte or so for the kernels' own constants, and what alignment may cost.
  const memory = new WebAssembly.Memory({ initial: Math.ceil(capacity / PAGE_BYTES) + 2 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const compiled = exports as unknown as CompiledKernels;
  let next = compiled.firstFreeByte();
  return {
    ...compiled,
    allocate(length) {
      const address = Math.ceil(next / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
      next = address + length * Float64Array.BYTES_PER_ELEMENT;
      if (next > memory.buffer.byteLength) throw new Error(`kernels: more than ${capacity} bytes were asked for`);
      return { address, values: new Float64Array(memory.buffer, address, length) };
    },
  };
}
