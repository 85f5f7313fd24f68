import { axisLookup, isConstant } from './axis-lookup.js';
import type { ExpandedAxis } from './expanded-sweep.js';
import { axesByPath, hashFragments, ID_DIGITS, idFragment, isLeftOut } from './trial-id.js';

const BYTES = ID_DIGITS / 2;

/**
 * The ids of all trials of a sweep, each made when it is first asked for: a million of them take 3 s, and a plan needs
 * none. What was made is kept as 8 bytes, because every table that names a trial asks again.
 *
 * Same ids as `trialId` of each point: the text to be hashed is put together from the fragments of the axes' values.
 */
export class TrialIds implements Iterable<string> {
  /** Trials. */
  readonly count: number;
  /** In the order of the hashed text: a fragment that all trials share, or the fragment of a trial. */
  readonly #fragments: readonly (string | ((trial: number) => string))[];
  /** The ids that were made, one behind the other; a trial whose bytes are all 0 has to be made. */
  #made: Buffer | null = null;

  constructor(count: number, axes: readonly ExpandedAxis[]) {
    this.count = count;
    const fragments = axesByPath.map((axis) => {
      const fragmentAt = axisLookup(axes, axis.path, (value, point) =>
        isLeftOut(axis, value, point) ? '' : idFragment(axis.path, value),
      );
      return count > 0 && isConstant(axes, axis.path) ? fragmentAt(0) : fragmentAt;
    });
    this.#fragments = fragments.filter((fragment) => fragment !== '');
  }

  /** @param trial - its number in the expanded sweep */
  at(trial: number): string {
    return this.#make(trial).toString('hex', BYTES * trial, BYTES * (trial + 1));
  }

  /** The ids of some trials as numbers, whose 16 hex digits they are. */
  numbersOf(trials: Int32Array): BigUint64Array {
    const numbers = new BigUint64Array(trials.length);
    for (let row = 0; row < trials.length; ++row) {
      numbers[row] = this.#make(trials[row]).readBigUInt64BE(BYTES * trials[row]);
    }
    return numbers;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let trial = 0; trial < this.count; ++trial) yield this.at(trial);
  }

  /** Number of the trial of an id, -1 where there is none; makes one id after the other, 3 microseconds each. */
  indexOf(id: string): number {
    for (let trial = 0; trial < this.count; ++trial) if (this.at(trial) === id) return trial;
    return -1;
  }

  /** Sees to it that the id of a trial is among those that were made. */
  #make(trial: number): Buffer {
    this.#made ??= Buffer.alloc(BYTES * this.count);
    const made = this.#made;
    const from = BYTES * trial;
    if (made.readInt32LE(from) === 0 && made.readInt32LE(from + 4) === 0) {
      let text = '';
      for (const fragment of this.#fragments) text += typeof fragment === 'string' ? fragment : fragment(trial);
      made.write(hashFragments(text), from, 'hex');
    }
    return made;
  }
}
