import { log } from '../../../engine/math/index.js';
import {
  type AxisNeighbours,
  HAS_NO_FIGURE,
  type NeighbourAgreement,
  type NeighbourChanges,
  neighbourAgreement,
  neighbourChanges,
  quantileOfSorted,
  type SpecificationCurve,
  shareWithin,
  specificationCurve,
} from '../../../engine/statistics/index.js';
import type { Multiverse, Verdict } from '../../../results/schemas/index.js';
import type { Sweep } from '../../../sweeps/grid/index.js';
import { finiteOrNull } from '../claim-facts.js';
import { decomposeBranches } from './decompose-branches.js';
import type { ClaimLine, TrialFigures } from './trial-figures.js';

/** What all trials of a run say together, and what of it stands trial by trial. */
export interface DescribedMultiverse {
  readonly summary: Multiverse;
  /** Trials by ascending figure: see `SpecificationCurve`. */
  readonly order: Int32Array;
  readonly changes: NeighbourChanges;
  /** The islands of every claim, shape [lines]. */
  readonly islands: readonly Pick<NeighbourAgreement, 'islands' | 'besideIslands'>[];
  /** What the neighbours of each trial say of the first line; null without claims. */
  readonly lead: Pick<NeighbourAgreement, 'agreeing' | 'neighbours'> | null;
}

/**
 * @param lines - the claims; the first is the lead
 * @param neighbours - of the trials, along every ordered axis
 * @param plotted - points of the curve that the picture has room for
 */
export function describeMultiverse(
  sweep: Pick<Sweep, 'branches'>,
  pointTrials: Int32Array,
  figures: TrialFigures,
  lines: readonly ClaimLine[],
  neighbours: readonly AxisNeighbours[],
  verdicts: readonly Verdict[],
  plotted: number,
): DescribedMultiverse {
  const { cycleReductions, fullReductions, isHedged, holds } = figures;
  const curve = specificationCurve(cycleReductions);
  const changes = neighbourChanges(neighbours, cycleReductions);
  const agreements: Omit<NeighbourAgreement, 'agreeing' | 'neighbours'>[] = [];
  let lead: DescribedMultiverse['lead'] = null;
  for (const own of holds) {
    const { agreeing, neighbours: beside, ...told } = neighbourAgreement(neighbours, own);
    agreements.push(told);
    // Two bytes per trial, which of the other lines nobody needs.
    lead ??= { agreeing, neighbours: beside };
  }
  const hedged = isHedged.reduce((sum, one) => sum + one, 0);
  return {
    order: curve.order,
    changes,
    islands: agreements,
    lead,
    summary: {
      curve: describeCurve(curve, hedged, isHedged.length - hedged, plotted),
      shares: verdicts
        .filter(({ regime }) => regime === 'all')
        .map(({ claim, rule, reading, friction, trials, shareOfTrials: share }) => ({
          claim,
          rule,
          reading,
          friction,
          trials,
          share,
        })),
      variance: [
        ...decomposeBranches('cycles', sweep.branches, pointTrials, logRatios(cycleReductions)),
        ...decomposeBranches('full', sweep.branches, pointTrials, logRatios(fullReductions)),
      ],
      stability: {
        axes: changes.axes.map(({ axis, steps, meanChange, largest }) => ({
          axis,
          steps,
          meanChange: finiteOrNull(meanChange),
          largestChange: finiteOrNull(largest),
        })),
        claims: lines.map(({ claim, rule }, at) => ({
          claim,
          rule,
          trials: holds[at].reduce((sum, own) => sum + (own === HAS_NO_FIGURE ? 0 : 1), 0),
          holding: agreements[at].holding,
          score: finiteOrNull(agreements[at].holdingScore),
          islands: agreements[at].islands.length,
        })),
        lead: lines.length > 0 ? `${lines[0].claim}, ${lines[0].rule}` : null,
      },
    },
  };
}

function describeCurve(
  curve: SpecificationCurve,
  hedged: number,
  unhedged: number,
  plotted: number,
): Multiverse['curve'] {
  const { values } = curve;
  const quantile = (at: number) => finiteOrNull(quantileOfSorted(values, at));
  return {
    figure: 'median_cycle_reduction',
    trials: values.length,
    leftOut: hedged - values.length,
    unhedged,
    lowest: quantile(0),
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    highest: quantile(1),
    // The smallest number above 0: what is exactly 0 cuts nothing.
    positive: finiteOrNull(shareWithin(curve, [Number.MIN_VALUE, Number.POSITIVE_INFINITY])),
    plotted: Math.min(values.length, plotted),
  };
}

/** ln(hedged / unhedged drawdown); NaN where the hedge left no drawdown, or there was none. */
function logRatios(reductions: Float64Array): Float64Array {
  return reductions.map((reduction) => (reduction < 1 ? log(1 - reduction) : Number.NaN));
}
