import type { Block } from '../../sweeps/plan/index.js';
import type { Task, TrackFault } from './task.js';

/** How one attempt at a task ended. */
export type Attempt =
  | { readonly kind: 'done'; readonly fault: TrackFault }
  | {
      readonly kind: 'died';
      /** What became of the worker. */
      readonly reason: string;
      /** Trial under way, counted from the beginning of the task's block; null when none was, or it is not known. */
      readonly trial: number | null;
    };

/** Tries a task once. */
export type Try = (task: Task) => Promise<Attempt>;

/** Deaths of workers over one block after which what is left of it is given up without looking further. */
const MOST_DEATHS = 24;

/**
 * Does a task although workers may die over it.
 *
 * A task is tried twice. A track that kills both workers is a fault with its reason. A block that does is cut where
 * its workers died, in halves where that is not known, until the trials that kill are found: they are recorded as
 * failed with the reason, and the block is done without them.
 *
 * @returns as a task runner does
 */
export async function doDespiteDeaths(attempt: Try, task: Task): Promise<TrackFault> {
  let last: Attempt = await attempt(task);
  if (last.kind === 'died') last = await attempt(task);
  if (last.kind === 'done') return last.fault;
  if (task.kind !== 'block') return last.reason;

  const search = new FaultSearch(attempt, task);
  await search.cut(task.block, last);
  for (;;) {
    const outcome = await attempt({ ...task, faults: { ...task.faults, trials: search.found } });
    if (outcome.kind === 'done') return outcome.fault;
    // What kills one time in many: look again, until the count of deaths ends it.
    await search.cut(task.block, outcome);
  }
}

/** The search for the trials of one block that no worker survives. */
class FaultSearch {
  /** Reason by place in the plan's order. */
  readonly found: Record<number, string>;
  readonly #attempt: Try;
  readonly #task: Task & { kind: 'block' };
  #deaths = 2;

  constructor(attempt: Try, task: Task & { kind: 'block' }) {
    this.#attempt = attempt;
    this.#task = task;
    this.found = { ...task.faults.trials };
  }

  /** Finds the killers in a range over which a worker died. */
  async cut(range: Block, death: Attempt & { kind: 'died' }): Promise<void> {
    const { from, to } = range;
    if (to - from === 1 || this.#deaths >= MOST_DEATHS) {
      for (let place = from; place < to; ++place) this.found[place] ??= death.reason;
      return;
    }
    const place = death.trial === null ? null : from + death.trial;
    const cuts = place === null ? [from + ((to - from) >> 1)] : [place, place + 1];
    const ends = [from, ...cuts, to];
    for (const [at, start] of ends.slice(0, -1).entries()) {
      const end = ends[at + 1];
      if (end > start) await this.#probe({ ...range, from: start, to: end });
    }
  }

  async #probe(range: Block): Promise<void> {
    const faults = { ...this.#task.faults, trials: this.found };
    const outcome = await this.#attempt({ ...this.#task, block: range, faults, isProbe: true });
    if (outcome.kind === 'done') return;
    this.#deaths += 1;
    await this.cut(range, outcome);
  }
}
