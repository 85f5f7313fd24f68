import type { AxisNeighbours } from './find-neighbours.js';

export interface AxisChange {
  readonly axis: string;
  /**
   * Largest |change of figure| at the next value down or up this axis, shape [trials], as tables store it; NaN without
   * a neighbour.
   */
  readonly largestChange: Float32Array;
  /** The largest of all; NaN without any. */
  readonly largest: number;
  /** Pairs of neighbours on this axis that both have a figure. */
  readonly steps: number;
  /** Mean |change| over those pairs; NaN without any. */
  readonly meanChange: number;
}

export interface NeighbourChanges {
  readonly axes: readonly AxisChange[];
  /** Neighbours over all axes that have a figure, at most two per axis, shape [trials]. */
  readonly neighbours: Int32Array;
  /** Mean |change of figure| over the neighbours, shape [trials], as tables store it; NaN without one. */
  readonly meanChange: Float32Array;
}

/**
 * How each trial's figure changes one step along every ordered axis, all else equal. A result that only one value of an
 * axis shows was found, not predicted.
 *
 * @param neighbours - see `findNeighbours`
 * @param figures - e.g. the drawdown reduction, shape [trials]; a trial whose figure is NaN (failed) is no neighbour
 * @see Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), Increasing Transparency Through a Multiverse Analysis,
 *   Perspectives on Psychological Science 11(5), 702-712 (why neighbouring choices belong beside a result)
 */
export function neighbourChanges(neighbours: readonly AxisNeighbours[], figures: Float64Array): NeighbourChanges {
  const count = new Int32Array(figures.length);
  const sum = new Float64Array(figures.length);
  const axes = neighbours.map(({ axis, above }): AxisChange => {
    const largestChange = new Float32Array(figures.length).fill(Number.NaN);
    let largest = Number.NaN;
    let steps = 0;
    let total = 0;
    for (let trial = 0; trial < figures.length; ++trial) {
      const neighbour = above[trial];
      if (neighbour < 0) continue;
      const change = Math.abs(figures[neighbour] - figures[trial]);
      if (Number.isNaN(change)) continue;
      ++steps;
      total += change;
      if (!(largest >= change)) largest = change;
      for (const end of [trial, neighbour]) {
        ++count[end];
        sum[end] += change;
        if (!(largestChange[end] >= change)) largestChange[end] = change;
      }
    }
    return { axis, largestChange, largest, steps, meanChange: total / steps };
  });
  // 0 / 0 is the NaN promised where there is no neighbour.
  const meanChange = new Float32Array(sum.length);
  for (let trial = 0; trial < sum.length; ++trial) meanChange[trial] = sum[trial] / count[trial];
  return { axes, neighbours: count, meanChange };
}

/** Whether a claim holds for a trial, as one byte. */
export const HOLDS_NOT = 0;
export const HOLDS = 1;
/** The trial has no figure to hold against the claim; it is nobody's neighbour. */
export const HAS_NO_FIGURE = 2;

export interface NeighbourAgreement {
  /** Neighbours with the same verdict on the claim, shape [trials]; their share is the stability score. */
  readonly agreeing: Uint8Array;
  /** Neighbours that have a verdict, shape [trials]. */
  readonly neighbours: Uint8Array;
  /** Trials at which the claim holds but at none of their neighbours, ascending; one without neighbours is none. */
  readonly islands: Int32Array;
  /** Neighbours of each island, in their order. */
  readonly besideIslands: Uint8Array;
  /** Trials at which it holds. */
  readonly holding: number;
  /** Share of the neighbours of holding trials at which it holds too; NaN when there is none. */
  readonly holdingScore: number;
}

/**
 * Whether a claim's verdict on a trial survives one step along every ordered axis.
 *
 * @param neighbours - see `findNeighbours`
 * @param holds - `HOLDS`, `HOLDS_NOT` or `HAS_NO_FIGURE`, shape [trials]
 */
export function neighbourAgreement(neighbours: readonly AxisNeighbours[], holds: Uint8Array): NeighbourAgreement {
  const trials = holds.length;
  // At most two neighbours per axis: a byte is enough.
  const count = new Uint8Array(trials);
  const agreeing = new Uint8Array(trials);
  for (const { above } of neighbours) {
    for (let trial = 0; trial < trials; ++trial) {
      const neighbour = above[trial];
      if (neighbour < 0 || holds[trial] === HAS_NO_FIGURE || holds[neighbour] === HAS_NO_FIGURE) continue;
      const agrees = holds[trial] === holds[neighbour] ? 1 : 0;
      ++count[trial];
      ++count[neighbour];
      agreeing[trial] += agrees;
      agreeing[neighbour] += agrees;
    }
  }
  const islands: number[] = [];
  let holding = 0;
  let beside = 0;
  let besideHolding = 0;
  for (let trial = 0; trial < trials; ++trial) {
    if (holds[trial] !== HOLDS) continue;
    ++holding;
    beside += count[trial];
    besideHolding += agreeing[trial];
    if (count[trial] > 0 && agreeing[trial] === 0) islands.push(trial);
  }
  return {
    agreeing,
    neighbours: count,
    islands: Int32Array.from(islands),
    besideIslands: Uint8Array.from(islands, (trial) => count[trial]),
    holding,
    holdingScore: besideHolding / beside,
  };
}
