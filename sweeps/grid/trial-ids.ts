import { axisLookup, isConstant } from './axis-lookup.js';
import type { ExpandedAxis } from './expanded-sweep.js';
import { axesByPath, hashFragments, idFragment, isLeftOut } from './trial-id.js';

/**
 * The ids of all trials of a sweep, made when they are asked for: a million of them would take 2 s and 60 MB, and
 * a plan needs none.
 *
 * Same ids as `trialId` of each point: the text to be hashed is put together from the fragments of the axes' values.
 */
export class TrialIds implements Iterable<string> {
  /** Trials. */
  readonly count: number;
  /** In the order of the hashed text: a fragment that all trials share, or the fragment of a trial. */
  readonly #fragments: readonly (string | ((trial: number) => string))[];

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
    let text = '';
    for (const fragment of this.#fragments) text += typeof fragment === 'string' ? fragment : fragment(trial);
    return hashFragments(text);
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let trial = 0; trial < this.count; ++trial) yield this.at(trial);
  }

  /** Number of the trial of an id, -1 where there is none; makes one id after the other, 2 microseconds each. */
  indexOf(id: string): number {
    for (let trial = 0; trial < this.count; ++trial) if (this.at(trial) === id) return trial;
    return -1;
  }
}
