import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { TopLevelSpec } from 'vega-lite';
import { builtFile } from '../../datasets/bundled/index.js';
import type { DrawPicture, Picture } from '../../results/report/index.js';
import type { Overfitting } from '../../results/schemas/index.js';
import type { PlannedBook, PlannedHedge } from '../../sweeps/plan/index.js';
import type { ComparedTrials } from '../aggregate/overfitting/measure-overfitting.js';
import type { EvaluatedAlternatives } from './evaluate-alternatives.js';
import type { RunJob } from './worker-context.js';

/** What is left to compute when all trials are done. */
export type FinishTask =
  | { readonly kind: 'alternatives'; readonly book: PlannedBook; readonly hedge: PlannedHedge }
  | { readonly kind: 'overfitting'; readonly compared: ComparedTrials }
  | { readonly kind: 'picture'; readonly spec: TopLevelSpec }
  | { readonly kind: 'load Vega' };

/** Threads for the end of a run: hedges beside their alternatives (0.1 s each), overfitting (0.7 s), pictures (0.07 s each). */
export interface Finishers {
  /** `evaluateAlternatives` of a hedge on a book. */
  alternatives(book: PlannedBook, hedge: PlannedHedge): Promise<EvaluatedAlternatives>;
  /** `measureOverfitting` of the trials compared. */
  overfitting(compared: ComparedTrials): Promise<Overfitting>;
  /** `drawPicture` of a specification. */
  readonly picture: DrawPicture;
  /** Tells the thread that draws to load what it needs, half a second, so that the first picture need not wait for it. */
  prepareToDraw(): void;
  close(): Promise<void>;
}

/**
 * Starts threads of this process for the end of a run, wherever its trials were computed.
 *
 * @param threads - that the machine has to give, ≥ 1; they start when there is something to do
 */
export function openFinishers(job: RunJob, threads: number): Finishers {
  // The main thread and those that draw are at work beside these; and each compiles for itself what it walks.
  const computing = openThreads(job, Math.ceil(threads / 2));
  // To load Vega and to draw the first pictures slowly takes a thread a second, in which it could have drawn twenty.
  const drawing = openThreads(job, Math.ceil(threads / 4));
  let isClosed = false;
  // A pool that was closed would start anew for what comes late of a run that ended early.
  const ask = async <Result>(threads: Piscina<FinishTask, unknown>, task: FinishTask) => {
    if (isClosed) throw new Error('the run has ended');
    return threads.run(task) as Promise<Result>;
  };
  return {
    alternatives: (book, hedge) => ask<EvaluatedAlternatives>(computing, { kind: 'alternatives', book, hedge }),
    // Copied and not moved: once an array is gone, V8 throws away all code that does not look, at each read, whether one is.
    overfitting: (compared) => ask<Overfitting>(computing, { kind: 'overfitting', compared }),
    picture: (spec) => ask<Picture>(drawing, { kind: 'picture', spec }),
    // What goes wrong here is told by the first picture.
    prepareToDraw: () => void ask(drawing, { kind: 'load Vega' }).catch(() => {}),
    close: async () => {
      isClosed = true;
      await Promise.all([computing.destroy(), drawing.destroy()]);
    },
  };
}

function openThreads(job: RunJob, threads: number): Piscina<FinishTask, unknown> {
  return new Piscina<FinishTask, unknown>({
    filename: pathToFileURL(builtFile('pipeline/pool/finisher.js')).href,
    minThreads: 0,
    maxThreads: threads,
    workerData: job,
    // Waiting in their event loop, threads free what the collector found: native memory of pictures, 15 MB each.
    atomics: 'disabled',
    // Threads outlast a pause between two tasks; starting one costs 50 ms, and half a second more to load Vega.
    idleTimeout: 10_000,
  });
}
