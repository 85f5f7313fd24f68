import { type Column, type IntegerColumn, type Kernels, openKernels } from '../../kernels/index.js';
import { BLOCK, type FoundInSplits, type SplitSearch } from './split-search.js';
import type { SplitSums } from './split-sums.js';

/** The fast twin of `PlainSplitSearch`, bit for bit. */
export class KernelSplitSearch implements SplitSearch {
  readonly found: FoundInSplits;
  private readonly kernels: Kernels;
  private readonly half: number;
  private readonly lower: Column;
  private readonly upper: Column;
  private readonly splits: IntegerColumn;
  private readonly inside: Column;
  private readonly outside: Column;
  private readonly chosen: IntegerColumn;
  private readonly below: IntegerColumn;
  private readonly equal: IntegerColumn;

  /** @param splits - as `PlainSplitSearch` has them */
  constructor(module: WebAssembly.Module, splits: Uint16Array, sets: number) {
    const count = splits.length;
    const cells = BLOCK << (sets / 2);
    const kernels = openKernels(module, 8 * (2 * cells + 4 * count) + 64 * 8);
    this.kernels = kernels;
    this.half = sets / 2;
    this.lower = kernels.allocate(cells);
    this.upper = kernels.allocate(cells);
    this.splits = kernels.allocateIntegers(count);
    this.splits.values.set(splits);
    this.inside = kernels.allocate(count);
    this.inside.values.fill(-Infinity);
    this.outside = kernels.allocate(count);
    this.chosen = kernels.allocateIntegers(count);
    this.below = kernels.allocateIntegers(count);
    this.equal = kernels.allocateIntegers(count);
    this.found = {
      inside: this.inside.values,
      outside: this.outside.values,
      chosen: this.chosen.values,
      below: this.below.values,
      equal: this.equal.values,
    };
  }

  choose(block: SplitSums, from: number): void {
    this.lay(block);
    this.kernels.chooseBest(
      this.lower.address,
      this.upper.address,
      block.width,
      from,
      this.splits.address,
      this.splits.values.length,
      this.half,
      this.inside.address,
      this.outside.address,
      this.chosen.address,
    );
  }

  rank(block: SplitSums): void {
    this.lay(block);
    this.kernels.countBelow(
      this.lower.address,
      this.upper.address,
      block.width,
      this.splits.address,
      this.splits.values.length,
      this.half,
      this.outside.address,
      this.below.address,
      this.equal.address,
    );
  }

  private lay({ lower, upper }: SplitSums): void {
    this.lower.values.set(lower);
    this.upper.values.set(upper);
  }
}
