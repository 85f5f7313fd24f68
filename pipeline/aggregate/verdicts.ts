import { createHash } from 'node:crypto';
import { makeRandom } from '../../engine/math/index.js';
import {
  atLeastVerdict,
  bandVerdict,
  bootstrapMedian,
  combineVerdicts,
  type Evidence,
  type MedianEstimate,
  wilsonInterval,
} from '../../engine/statistics/index.js';
import type { Verdict } from '../../results/schemas/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { claimedTrials, medianTrial, type TrialEvidence } from './claim-evidence.js';
import type { RegimeGroup } from './regime-groups.js';

/** The regime group of all windows comes first. */
export const ALL_WINDOWS = 0;

/** Resamples of the cycles for the interval of a median. */
const BOOTSTRAP_REPLICATES = 4000;

export interface VerdictOptions {
  readonly seed: number;
  /** Stands beside every word: `modelled VIX`, or empty. */
  readonly label: string;
}

/**
 * Verdicts on one claim: for each reading, friction, regime and rule.
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
  { seed, label }: VerdictOptions,
): Verdict[] {
  const trial = medianTrial(inScope, group);
  const evidence = trial?.regimes[group];
  const counted = evidence?.counted ?? 0;
  const median = estimateMedian(claim, trial, group, seed);
  return (['at-least', 'within'] as const).map((rule) => {
    const holds = (rule === 'at-least' ? evidence?.atLeast : evidence?.within) ?? 0;
    const rate = wilsonInterval(holds, counted, claim.confidence);
    return {
      claim: claim.id,
      ...where,
      rule,
      trials: inScope.length,
      windowsCounted: counted,
      windowsLeftOut: evidence?.leftOut ?? 0,
      holdRate: counted > 0 ? holds / counted : null,
      lower: counted > 0 ? rate.lower : null,
      upper: counted > 0 ? rate.upper : null,
      medianReduction: finiteOrNull(median.median),
      medianLower: finiteOrNull(median.lower),
      medianUpper: finiteOrNull(median.upper),
      deleveragedMedian: group === ALL_WINDOWS ? finiteOrNull(trial?.deleveragedMedian ?? Number.NaN) : null,
      confidence: claim.confidence,
      verdict: combineVerdicts(statements(claim, rule, rate, median, counted)),
      label,
    };
  });
}

/** The statements that a claim makes, each held against its interval; the claim stands when all of them do. */
function statements(
  claim: ClaimDefinition,
  rule: 'at-least' | 'within',
  rate: { readonly lower: number; readonly upper: number },
  median: MedianEstimate,
  counted: number,
): Evidence[] {
  if (claim.statistic === 'hold-rate') {
    const band = claim.rateBand as readonly [number, number];
    return rule === 'at-least'
      ? [atLeastVerdict(rate.lower, rate.upper, band[0], counted)]
      : [bandVerdict(rate.lower, rate.upper, band, counted)];
  }
  const ofMedian =
    rule === 'at-least'
      ? atLeastVerdict(median.lower, median.upper, claim.band[0], counted)
      : bandVerdict(median.lower, median.upper, claim.band, counted);
  if (claim.requiredRate === null) return [ofMedian];
  return [ofMedian, atLeastVerdict(rate.lower, rate.upper, claim.requiredRate, counted)];
}

function estimateMedian(
  claim: ClaimDefinition,
  trial: TrialEvidence | undefined,
  group: number,
  seed: number,
): MedianEstimate {
  const reductions = trial?.regimes[group].reductions ?? new Float64Array(0);
  // One stream per trial and group: a verdict does not depend on which others were asked for.
  const random = makeRandom(seedOf(`${seed} ${claim.id} ${trial?.id} ${group}`));
  return bootstrapMedian(reductions, { confidence: claim.confidence, replicates: BOOTSTRAP_REPLICATES, random });
}

function seedOf(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigUInt64BE();
}

function finiteOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
