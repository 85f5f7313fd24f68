import { axisLookup } from './axis-lookup.js';
import type { ExpandedAxis } from './expanded-sweep.js';
import { axesByPath, hashFragments, ID_DIGITS, idFragment, isLeftOut } from './trial-id.js';

const BYTES = ID_DIGITS / 2;

/** Most combinations of values whose text is kept together. */
const MOST_COMBINATIONS = 4096;

/** A stretch of the hashed text that some axes decide. */
interface Stretch {
  /** Those of them that vary. */
  readonly axes: readonly ExpandedAxis[];
  readonly fragments: readonly ((trial: number) => string)[];
  /** Text of each combination that a trial had. */
  readonly known: string[];
}

/**
 * The ids of all trials of a sweep, each made when it is first asked for: a million of them take 1.5 s, and a plan
 * needs none. What was made is kept as 8 bytes, because every table that names a trial asks again.
 *
 * Same ids as `trialId` of each point: the text to be hashed is put together from the fragments of the axes' values.
 */
export class TrialIds implements Iterable<string> {
  /** Trials. */
  readonly count: number;
  /** In the order of the hashed text. */
  readonly #stretches: readonly Stretch[];
  /** The ids that were made, one behind the other; a trial whose bytes are all 0 has to be made. */
  #made: Buffer | null = null;

  constructor(count: number, axes: readonly ExpandedAxis[]) {
    this.count = count;
    const stretches: Stretch[] = [];
    for (const axis of axesByPath) {
      const fragmentAt = axisLookup(axes, axis.path, (value, point) =>
        isLeftOut(axis, value, point) ? '' : idFragment(axis.path, value),
      );
      const deciding = axes.filter(
        ({ path, values }) => values.length > 1 && (path === axis.path || axis.dependsOn.includes(path)),
      );
      const last = stretches.at(-1);
      const together = [...new Set([...(last?.axes ?? []), ...deciding])];
      const combinations = together.reduce((product, { values }) => product * values.length, 1);
      if (last !== undefined && combinations <= MOST_COMBINATIONS) {
        stretches[stretches.length - 1] = { axes: together, fragments: [...last.fragments, fragmentAt], known: [] };
      } else stretches.push({ axes: deciding, fragments: [fragmentAt], known: [] });
    }
    this.#stretches = stretches;
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

  /** Number of the trial of an id, -1 where there is none; makes one id after the other, 1.5 microseconds each. */
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
      for (const stretch of this.#stretches) text += textOf(stretch, trial);
      made.write(hashFragments(text), from, 'hex');
    }
    return made;
  }
}

function textOf({ axes, fragments, known }: Stretch, trial: number): string {
  let combination = 0;
  for (const { values, codes } of axes) combination = combination * values.length + codes[trial];
  let text = known[combination];
  if (text === undefined) {
    text = fragments.map((fragment) => fragment(trial)).join('');
    known[combination] = text;
  }
  return text;
}
