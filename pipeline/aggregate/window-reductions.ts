import { drawdownReduction } from '../../engine/metrics/index.js';
import { median } from '../../engine/statistics/index.js';
import type { StoredBook, StoredTrial } from './trial-evidence.js';

type Windowed = Pick<StoredTrial, 'hedged' | 'book'>;

/**
 * Reductions of a trial in those of some windows that count for its book [fraction].
 *
 * Made for a million trials in a row: which windows count is found once per book, on which thousands of trials stand.
 */
export function reductionReader(windows: readonly number[]): (trial: Windowed) => Float64Array {
  const countedOf = countedReader(windows);
  return (trial) => {
    const counted = countedOf(trial.book);
    return fillReductions(trial, counted, new Float64Array(counted.length));
  };
}

/** Median reduction of a trial over those of some windows that count; NaN without any [fraction]. */
export function medianReader(windows: readonly number[]): (trial: Windowed) => number {
  const countedOf = countedReader(windows);
  let room = new Float64Array(0);
  return (trial) => {
    const counted = countedOf(trial.book);
    if (room.length !== counted.length) room = new Float64Array(counted.length);
    return median(fillReductions(trial, counted, room));
  };
}

function fillReductions({ hedged, book }: Windowed, counted: Int32Array, out: Float64Array): Float64Array {
  for (let at = 0; at < counted.length; ++at) {
    out[at] = drawdownReduction(hedged(counted[at]), book.drawdowns[counted[at]]);
  }
  return out;
}

/**
 * Share of the windows that count in which a trial's reduction lies in a band, both ends included; NaN without any.
 */
export function rateReader(windows: readonly number[], from: number, to: number): (trial: Windowed) => number {
  const countedOf = countedReader(windows);
  return ({ hedged, book }) => {
    const counted = countedOf(book);
    let held = 0;
    for (let at = 0; at < counted.length; ++at) {
      const reduction = drawdownReduction(hedged(counted[at]), book.drawdowns[counted[at]]);
      if (reduction >= from && reduction <= to) held += 1;
    }
    return held / counted.length;
  };
}

/** Those of some windows that count for a book, kept from trial to trial. */
function countedReader(windows: readonly number[]): (book: StoredBook) => Int32Array {
  const known = new WeakMap<StoredBook, Int32Array>();
  return (book) => {
    let counted = known.get(book);
    if (counted === undefined) {
      counted = Int32Array.from(windows.filter((window) => book.counted[window]));
      known.set(book, counted);
    }
    return counted;
  };
}
