import {
  combineVerdicts,
  type Interval,
  type MedianEstimate,
  medianInterval,
  SMALLEST_SIGNIFICANCE,
  wilsonInterval,
} from '../../engine/statistics/index.js';
import type { Verdict } from '../../results/schemas/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { NOT_ADJUSTED } from './adjust-verdicts.js';
import { claimedTrials, medianTrial, type TrialEvidence } from './claim-evidence.js';
import { factsOf, finiteOrNull } from './claim-facts.js';
import type { RegimeGroup } from './regime-groups.js';
import {
  boundsBy,
  evidenceFor,
  type Rule,
  rulesOf,
  type Statement,
  significanceOf,
  type TestedStatement,
  whatWouldDecide,
} from './statement.js';
import type { RegimeEvidence } from './trial-evidence.js';

/** The regime group of all windows comes first. */
export const ALL_WINDOWS = 0;

/** Said of a claim that no trial of the run is about. */
export const NEEDS_TRIALS = 'needs trials that make the choices of the claim';

export interface VerdictOptions {
  readonly seed: number;
  /** Stands beside every word: `modelled VIX`, or empty. */
  readonly label: string;
}

/**
 * Verdicts on a claim about drawdown reductions over many windows: for each reading, friction, regime and rule.
 *
 * @param readings - values of the claim's reading axis, in display order
 * @param frictions - friction levels in the claim's scope, in display order
 */
export function judgeClaim(
  claim: ClaimDefinition,
  trials: readonly TrialEvidence[],
  groups: readonly RegimeGroup[],
  readings: readonly string[],
  frictions: readonly string[],
  options: VerdictOptions,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const reading of readings) {
    for (const friction of frictions) {
      const inScope = claimedTrials(trials, reading, friction);
      for (const [group, { labeller, regime }] of groups.entries()) {
        const name = labeller === 'all' ? 'all' : `${labeller}: ${regime}`;
        verdicts.push(...judgeRegime(claim, inScope, group, { reading, friction, regime: name }, options));
      }
    }
  }
  return verdicts;
}

function judgeRegime(
  claim: ClaimDefinition,
  inScope: readonly TrialEvidence[],
  group: number,
  where: { readonly reading: string; readonly friction: string; readonly regime: string },
  { label }: VerdictOptions,
): Verdict[] {
  const trial = medianTrial(inScope, group);
  const evidence = trial?.regimes[group];
  const counted = evidence?.counted ?? 0;
  const reductions = evidence?.reductions ?? new Float64Array(0);
  const median = medianInterval(reductions, claim.confidence);
  return rulesOf(claim.band).map((rule): Verdict => {
    const holds = (rule === 'at-least' ? evidence?.atLeast : evidence?.within) ?? 0;
    const rate = wilsonInterval(holds, counted, claim.confidence);
    const statements = statementsBy(claim, rule, { ...rate, holds, n: counted }, { ...median, reductions });
    const [{ figure, lower, upper }] = statements;
    const own = inScope
      .map(({ regimes }) => ownFigure(claim, rule, regimes[group]))
      .filter((value) => !Number.isNaN(value));
    const { from, to } = statements[0];
    const reached = own.filter((value) => value >= from && value <= to).length;
    const hasWindows = counted > 0;
    return {
      ...factsOf(claim),
      ...where,
      rule,
      trials: inScope.length,
      windowsCounted: counted,
      windowsLeftOut: evidence?.leftOut ?? 0,
      holdRate: hasWindows ? holds / counted : null,
      lower: hasWindows ? rate.lower : null,
      upper: hasWindows ? rate.upper : null,
      medianReduction: finiteOrNull(median.median),
      medianLower: finiteOrNull(median.lower),
      medianUpper: finiteOrNull(median.upper),
      deleveragedMedian:
        group === ALL_WINDOWS && claim.regime === null ? finiteOrNull(trial?.deleveragedMedian ?? Number.NaN) : null,
      figure: finiteOrNull(figure),
      figureLower: hasWindows ? finiteOrNull(lower) : null,
      figureUpper: hasWindows ? finiteOrNull(upper) : null,
      lowest: own.length > 0 ? Math.min(...own) : null,
      highest: own.length > 0 ? Math.max(...own) : null,
      shareOfTrials: own.length > 0 ? reached / own.length : null,
      verdict: combineVerdicts(statements.map(evidenceFor)),
      wouldChange: inScope.length === 0 ? NEEDS_TRIALS : undecided(statements),
      significance: finiteOrNull(significanceOf(statements)),
      ...NOT_ADJUSTED,
      label,
    };
  });
}

/** A statement that is refuted decides the claim, whatever becomes of the others. */
function undecided(statements: readonly Statement[]): string {
  return statements.some((statement) => evidenceFor(statement) === 'refuted') ? '' : whatWouldDecide(statements);
}

/** The figure that a claim holds against one trial: its median reduction, or the share of windows in which it holds. */
function ownFigure(claim: ClaimDefinition, rule: Rule, evidence: RegimeEvidence): number {
  if (claim.statistic !== 'hold-rate') return evidence.medianReduction;
  return (rule === 'at-least' ? evidence.atLeast : evidence.within) / evidence.counted;
}

/** The statements that a claim makes, the one about its figure first; the claim stands when all of them do. */
function statementsBy(
  claim: ClaimDefinition,
  rule: Rule,
  { holds, n, lower, upper }: Interval & { readonly holds: number; readonly n: number },
  median: MedianEstimate & { readonly reductions: Float64Array },
): [TestedStatement, ...TestedStatement[]] {
  const ofRate = {
    of: 'share of windows',
    figure: holds / n,
    lower,
    upper,
    n,
    intervalAt: (confidence: number) => wilsonInterval(holds, n, confidence),
    attainable: SMALLEST_SIGNIFICANCE,
  };
  if (claim.statistic === 'hold-rate') {
    return [{ ...ofRate, ...boundsBy(rule, claim.rateBand as readonly [number, number]) }];
  }
  const ofMedian = {
    of: 'median cut',
    figure: median.median,
    lower: median.lower,
    upper: median.upper,
    n,
    ...boundsBy(rule, claim.band),
    intervalAt: (confidence: number) => medianInterval(median.reductions, confidence),
    // All values on one side of the median: no interval between them is surer than that.
    attainable: 2 ** (1 - n),
  };
  if (claim.requiredRate === null) return [ofMedian];
  return [ofMedian, { ...ofRate, from: claim.requiredRate, to: Infinity }];
}
