import type { Verdict } from '../../results/schemas/index.js';
import { type ClaimDefinition, metricOf } from '../../sweeps/claims/index.js';
import { periodName } from './windows/index.js';

/** What a line of the verdict table says about its claim, whatever the run has shown. */
export type ClaimFacts = Pick<
  Verdict,
  'claim' | 'metric' | 'statistic' | 'unit' | 'windows' | 'claimedFrom' | 'claimedTo' | 'confidence'
>;

export function factsOf(claim: ClaimDefinition): ClaimFacts {
  const [from, to] = claimedBounds(claim);
  return {
    claim: claim.id,
    metric: claim.metric,
    statistic: claim.statistic,
    unit: metricOf(claim.metric).unit,
    windows: windowsText(claim),
    claimedFrom: finiteOrNull(from),
    claimedTo: finiteOrNull(to),
    confidence: claim.confidence,
  };
}

/** What the figure is held against: a share of windows where that is what is claimed, else the figure itself. */
export function claimedBounds({ band, rateBand }: ClaimDefinition): readonly [number, number] {
  return rateBand ?? band;
}

function windowsText({ windows, period, regime }: ClaimDefinition): string {
  if (period !== null) return periodName(period);
  return regime === null ? windows : `${windows} with ${regime.labeller} ${regime.labels.join(' or ')}`;
}

/** JSON knows neither NaN nor infinity. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
