import { createHash } from 'node:crypto';
import { makeRandom } from '../../engine/math/index.js';
import {
  meanInterval,
  NOT_REPRODUCED_UP_TO,
  percentileInterval,
  REPRODUCED_FROM,
  reproductionOf,
  resampledMedianDifferences,
  SMALLEST_SIGNIFICANCE,
} from '../../engine/statistics/index.js';
import type { Verdict } from '../../results/schemas/index.js';
import { type ClaimDefinition, metricOf } from '../../sweeps/claims/index.js';
import { NOT_ADJUSTED } from './adjust-verdicts.js';
import { claimedBounds, factsOf, finiteOrNull } from './claim-facts.js';
import {
  boundsBy,
  evidenceFor,
  rulesOf,
  type Statement,
  significanceOf,
  type TestedStatement,
  whatWouldDecide,
} from './statement.js';
import type { TrialFigure } from './trial-figure.js';
import { NEEDS_TRIALS, type VerdictOptions } from './verdicts.js';
import { periodName } from './windows/index.js';

/** A trial in a claim's scope, with its figure. */
export interface FigureEvidence extends TrialFigure {
  readonly id: string;
  /** Value of the claim's reading axis; null for a trial that belongs to every reading. */
  readonly reading: string | null;
  readonly friction: string;
}

/** Resamples for the interval of a difference. */
const BOOTSTRAP_REPLICATES = 4000;

/** The fields of a verdict that only reductions over windows have. */
const NO_REDUCTION = {
  holdRate: null,
  lower: null,
  upper: null,
  medianReduction: null,
  medianLower: null,
  medianUpper: null,
  deleveragedMedian: null,
} as const;

/**
 * Verdicts on a claim whose trials have one figure each: for each reading, friction and rule.
 *
 * Over windows, the median trial's figure and its interval decide; of one period, the share of the trials that reach it.
 */
export function judgeFigures(
  claim: ClaimDefinition,
  trials: readonly FigureEvidence[],
  readings: readonly string[],
  frictions: readonly string[],
  options: VerdictOptions,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const reading of readings) {
    for (const friction of frictions) {
      const inScope = trials.filter(
        (trial) => trial.friction === friction && (trial.reading === reading || trial.reading === null),
      );
      verdicts.push(...judgeReading(claim, inScope, { reading, friction, regime: 'all' }, options));
    }
  }
  return verdicts;
}

function judgeReading(
  claim: ClaimDefinition,
  inScope: readonly FigureEvidence[],
  where: { readonly reading: string; readonly friction: string; readonly regime: string },
  options: VerdictOptions,
): Verdict[] {
  const telling = inScope
    .filter(({ value }) => !Number.isNaN(value))
    .toSorted((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  const trial = telling[(telling.length - 1) >> 1];
  const estimate = trial === undefined ? null : estimateOf(claim, trial, options.seed);
  const interval = estimate?.intervalAt(claim.confidence);
  return rulesOf(claim.band).map((rule): Verdict => {
    const { from, to } = boundsBy(rule, claimedBounds(claim));
    const reached = telling.filter(({ value }) => value >= from && value <= to).length;
    const n = trial?.counted ?? 0;
    const statement =
      estimate && interval
        ? { of: metricOf(claim.metric).title, figure: trial.value, ...estimate, ...interval, from, to, n }
        : null;
    return {
      ...factsOf(claim),
      ...where,
      ...NO_REDUCTION,
      rule,
      trials: inScope.length,
      windowsCounted: n,
      windowsLeftOut: (trial ?? inScope[0])?.leftOut ?? 0,
      figure: finiteOrNull(trial?.value ?? Number.NaN),
      figureLower: finiteOrNull(interval?.lower ?? Number.NaN),
      figureUpper: finiteOrNull(interval?.upper ?? Number.NaN),
      lowest: telling[0]?.value ?? null,
      highest: telling.at(-1)?.value ?? null,
      shareOfTrials: telling.length > 0 ? reached / telling.length : null,
      verdict: statement ? evidenceFor(statement) : reproductionOf(reached, telling.length),
      wouldChange: wouldChange(claim, inScope, telling, reached, statement),
      significance: statement && finiteOrNull(significanceOf([statement])),
      ...NOT_ADJUSTED,
      label: options.label,
    };
  });
}

function wouldChange(
  claim: ClaimDefinition,
  inScope: readonly FigureEvidence[],
  telling: readonly FigureEvidence[],
  reached: number,
  statement: Statement | null,
): string {
  if (inScope.length === 0) return NEEDS_TRIALS;
  if (statement !== null) return whatWouldDecide([statement]);
  if (telling.length === 0) {
    const lacks = inScope.every(({ leftOut }) => leftOut === 0);
    return claim.period !== null && lacks
      ? `needs data of ${periodName(claim.period)}`
      : 'needs a window in which the unhedged book loses enough to count';
  }
  const share = reached / telling.length;
  if (share >= REPRODUCED_FROM || share <= NOT_REPRODUCED_UP_TO) return '';
  return `${reached} of ${telling.length} trials reach it: the choices that the claim leaves open decide`;
}

/** Intervals of a trial's figure over its windows; null where it has one figure and no windows to vary over. */
function estimateOf(
  { id, statistic }: ClaimDefinition,
  trial: FigureEvidence,
  seed: number,
): Pick<TestedStatement, 'intervalAt' | 'attainable'> | null {
  const [first, second] = trial.samples;
  if (statistic === 'mean-over-windows') {
    return { intervalAt: (confidence) => meanInterval(first, confidence), attainable: SMALLEST_SIGNIFICANCE };
  }
  if (statistic !== 'difference-of-medians') return null;
  // One stream per claim and trial: a verdict does not depend on which others were asked for.
  const random = makeRandom(createHash('sha256').update(`${seed} ${id} ${trial.id}`).digest().readBigUInt64BE());
  const resampled = resampledMedianDifferences(first, second, { replicates: BOOTSTRAP_REPLICATES, random });
  // Tails that hold less than one resample are not told apart.
  const attainable = 2 / (BOOTSTRAP_REPLICATES + 1);
  return { intervalAt: (confidence) => percentileInterval(resampled, confidence), attainable };
}
