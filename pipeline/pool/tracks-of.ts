import type { Block } from '../../sweeps/plan/index.js';
import type { RunJob } from './worker-context.js';

/** Some trials of one book. */
export interface BookTrials {
  readonly book: number;
  /** In plan order. */
  readonly places: readonly number[];
}

/** Tracks by index into the job's condors and layers. */
export interface NeededTracks {
  readonly condors: ReadonlySet<number>;
  readonly layers: ReadonlySet<number>;
}

export function trialsOfBlock({ book, from, to }: Block): BookTrials {
  return { book, places: Array.from({ length: to - from }, (_, at) => from + at) };
}

/** The tracks that trials stand on. */
export function tracksOf({ books, hedges, hedgeOf }: RunJob, trials: Iterable<BookTrials>): NeededTracks {
  const condors = new Set<number>();
  const layers = new Set<number>();
  const isSeen = new Uint8Array(hedges.length);
  for (const { book, places } of trials) {
    condors.add(books[book].condor);
    for (const place of places) {
      const hedge = hedgeOf[place];
      // A million trials have some ten thousand hedges.
      if (isSeen[hedge] === 1) continue;
      isSeen[hedge] = 1;
      for (const { layer } of hedges[hedge].layers) layers.add(layer);
    }
  }
  return { condors, layers };
}
