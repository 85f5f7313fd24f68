import type { TrialMetric } from '../../engine/book/index.js';
import { drawdownReduction } from '../../engine/metrics/index.js';
import { median } from '../../engine/statistics/index.js';
import type { RegimeGroup } from './regime-groups.js';

/** Stored results of an unhedged book: what claims are tested on. */
export interface StoredBook {
  /** Drawdown per window [fraction], 32-bit as in windows-unhedged.parquet. */
  readonly drawdowns: Float32Array;
  /** Whether the book lost enough in the window, shape [windows]. */
  readonly counted: readonly boolean[];
}

/** A trial that was done, as its rows are stored. To be read while it is shown: the next one takes its place. */
export interface StoredTrial {
  /** Index into the expanded sweep. */
  readonly trial: number;
  readonly book: StoredBook;
  /** Hedged drawdown in a window, as stored [fraction]. */
  hedged(window: number): number;
  /** Share of the unhedged loss that the hedge made good in the window of a claimed period [fraction]. */
  offset(window: number): number;
  metric(name: TrialMetric): number;
}

/** How one trial fared against a claim's band in the windows of one regime. */
export interface RegimeEvidence {
  readonly counted: number;
  readonly leftOut: number;
  /** Counted windows whose reduction is at least the band's lower bound, and those within the band. */
  readonly atLeast: number;
  readonly within: number;
  /** Median reduction over the counted windows; NaN without any [fraction]. */
  readonly medianReduction: number;
  /** Reduction of each counted window [fraction]. */
  readonly reductions: Float64Array;
}

/** Room for the reductions of one trial, kept from trial to trial. */
let room = new Float64Array(0);

/**
 * Holds one trial against a band, regime by regime.
 *
 * @param hedged - hedged drawdown per window, as stored [fraction]
 * @param band - [lower, upper] reduction, both ends included
 */
export function gatherEvidence(
  hedged: (window: number) => number,
  book: StoredBook,
  band: readonly [number, number],
  groups: readonly RegimeGroup[],
): RegimeEvidence[] {
  return groups.map(({ windows }) => {
    // Loops, because a million trials may come by: callbacks took most of the time here.
    if (room.length < windows.length) room = new Float64Array(windows.length);
    let counted = 0;
    let atLeast = 0;
    let within = 0;
    for (let at = 0; at < windows.length; ++at) {
      const window = windows[at];
      if (!book.counted[window]) continue;
      const reduction = drawdownReduction(hedged(window), book.drawdowns[window]);
      if (reduction >= band[0]) atLeast += 1;
      if (reduction >= band[0] && reduction <= band[1]) within += 1;
      room[counted++] = reduction;
    }
    const reductions = room.slice(0, counted);
    return {
      counted,
      leftOut: windows.length - counted,
      atLeast,
      within,
      medianReduction: median(reductions),
      reductions,
    };
  });
}
