import { type Factor, varianceDecomposition } from '../../../engine/statistics/index.js';
import type { Multiverse } from '../../../results/schemas/index.js';
import type { SweepBranch, SweepFactor } from '../../../sweeps/grid/index.js';
import { levelName } from './level-name.js';

type Decomposition = Multiverse['variance'][number];

/** A factor of a branch and the levels of it that are decomposed. */
interface KeptFactor {
  readonly factor: SweepFactor;
  /** Points before the next row of this factor. */
  readonly stride: number;
  readonly rows: readonly number[];
}

/**
 * Decomposes the variance of a figure over the points of each branch of a grid: a full factorial by construction, in
 * the words of the grid. Points that come to the same trial share its figure.
 *
 * A level at which no point has a figure (no hedge, not run) is left out, which leaves a full factorial; a figure that
 * is missing elsewhere would not, and the decomposition is refused with the combination named.
 *
 * @param pointTrials - trial of each point, branch after branch, the last factor fastest; -1 where it was not run
 * @param values - figure per trial, NaN without one
 */
export function decomposeBranches(
  outcome: Decomposition['outcome'],
  branches: readonly SweepBranch[],
  pointTrials: Int32Array,
  values: Float64Array,
): Decomposition[] {
  let from = 0;
  return branches.map((branch, at) => {
    const trials = pointTrials.subarray(from, from + branch.points);
    from += branch.points;
    const figures = Float64Array.from(trials, (trial) => (trial < 0 ? Number.NaN : values[trial]));
    return { outcome, branch: at, ...decomposeBranch(branch, figures) };
  });
}

function decomposeBranch({ factors }: SweepBranch, figures: Float64Array): Omit<Decomposition, 'outcome' | 'branch'> {
  const { kept, leftOut } = keepTelling(factors, figures);
  const points = pointsOf(kept);
  const refuse = (reason: string) => ({
    points: points.length,
    leftOut,
    reason,
    mean: null,
    variance: null,
    main: [],
    pairs: [],
    remainder: null,
  });
  const varying = kept.filter(({ rows }) => rows.length > 1);
  if (varying.length === 0) return refuse('needs a hedged choice that varies');
  const missing = points.findIndex((point) => Number.isNaN(figures[point]));
  if (missing >= 0) {
    const count = points.reduce((sum, point) => sum + (Number.isNaN(figures[point]) ? 1 : 0), 0);
    const place = kept.map(
      ({ factor, stride }) => `${factor.key} ${levelName(factor, rowAt(factor, stride, points[missing]))}`,
    );
    return refuse(`no full factorial: ${count} of ${points.length} points have no figure, such as ${place.join(', ')}`);
  }
  const found = varianceDecomposition(
    varying.map((each) => engineFactor(each, points)),
    Float64Array.from(points, (point) => figures[point]),
  );
  return {
    points: points.length,
    leftOut,
    reason: null,
    mean: found.mean,
    variance: found.variance,
    main: found.main.map(({ factor, share, effects }, at) => ({
      factor,
      share,
      effects: Array.from(effects, (effect, level) => ({
        level: levelName(varying[at].factor, varying[at].rows[level]),
        effect,
      })),
    })),
    pairs: found.pairs.map(({ factors: pair, share }) => ({ factors: [pair[0], pair[1]] as [string, string], share })),
    remainder: found.remainder,
  };
}

/** Takes out the levels at which nothing has a figure. */
function keepTelling(factors: readonly SweepFactor[], figures: Float64Array) {
  const leftOut: string[] = [];
  let stride = figures.length;
  const kept = factors.map((factor): KeptFactor => {
    stride /= factor.rows.length;
    const told = new Uint8Array(factor.rows.length);
    for (let point = 0; point < figures.length; ++point) {
      if (!Number.isNaN(figures[point])) told[rowAt(factor, stride, point)] = 1;
    }
    const rows: number[] = [];
    for (const [row, isTold] of told.entries()) {
      if (isTold === 1) rows.push(row);
      else leftOut.push(`${factor.key} ${levelName(factor, row)}`);
    }
    return { factor, stride, rows };
  });
  return { kept, leftOut };
}

/** Points at which every factor has a kept level, ascending. */
function pointsOf(kept: readonly KeptFactor[]): Int32Array {
  let points = Int32Array.of(0);
  for (const { rows, stride } of kept) {
    const next = new Int32Array(points.length * rows.length);
    for (let at = 0; at < next.length; ++at) {
      next[at] = points[Math.floor(at / rows.length)] + rows[at % rows.length] * stride;
    }
    points = next;
  }
  return points;
}

function engineFactor({ factor, stride, rows }: KeptFactor, points: Int32Array): Factor {
  const codeOf = new Int32Array(factor.rows.length);
  for (const [code, row] of rows.entries()) codeOf[row] = code;
  // Half of what whole numbers take: a million points have ten factors.
  const codes = new Uint16Array(points.length);
  for (let at = 0; at < codes.length; ++at) codes[at] = codeOf[rowAt(factor, stride, points[at])];
  return {
    name: factor.key,
    levels: rows.map((row) => levelName(factor, row)),
    codes,
  };
}

function rowAt({ rows }: SweepFactor, stride: number, point: number): number {
  return Math.floor(point / stride) % rows.length;
}
