import { wilsonInterval } from '../../engine/statistics/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { medianTrial, type TrialEvidence } from './claim-evidence.js';
import type { RegimeGroup } from './regime-groups.js';

/** One cell of a regime heatmap: the median trial of a mix in a regime; a row of regimes.parquet. */
export interface RegimeCell {
  readonly claim: string;
  readonly rule: 'at-least' | 'within';
  readonly reading: string;
  readonly friction: string;
  readonly mix: string;
  readonly labeller: string;
  readonly regime: string;
  readonly trials: number;
  readonly windowsCounted: number;
  readonly windowsLeftOut: number;
  /** Of the median trial [fraction]; NaN without counted windows. */
  readonly holdRate: number;
  readonly lower: number;
  readonly upper: number;
  readonly medianReduction: number;
  /** Id of the median trial. */
  readonly trial: string;
}

/** Cells of one claim: every reading, friction, mix and regime, by both rules. */
export function makeRegimeCells(
  claim: ClaimDefinition,
  trials: readonly TrialEvidence[],
  groups: readonly RegimeGroup[],
  readings: readonly string[],
  frictions: readonly string[],
  mixes: readonly string[],
): RegimeCell[] {
  const cells: RegimeCell[] = [];
  for (const reading of readings) {
    for (const friction of frictions) {
      for (const mix of mixes) {
        const candidates = trials.filter(
          (trial) =>
            trial.mix === mix && trial.friction === friction && (trial.reading === reading || trial.reading === null),
        );
        if (candidates.length === 0) continue;
        for (const [group, { labeller, regime }] of groups.entries()) {
          const trial = medianTrial(candidates, group);
          if (trial === undefined) continue;
          const evidence = trial.regimes[group];
          for (const rule of ['at-least', 'within'] as const) {
            const holds = rule === 'at-least' ? evidence.atLeast : evidence.within;
            const hasWindows = evidence.counted > 0;
            const interval = wilsonInterval(holds, evidence.counted, claim.confidence);
            cells.push({
              claim: claim.id,
              rule,
              reading,
              friction,
              mix,
              labeller,
              regime,
              trials: candidates.length,
              windowsCounted: evidence.counted,
              windowsLeftOut: evidence.leftOut,
              holdRate: hasWindows ? holds / evidence.counted : Number.NaN,
              lower: hasWindows ? interval.lower : Number.NaN,
              upper: hasWindows ? interval.upper : Number.NaN,
              medianReduction: evidence.medianReduction,
              trial: trial.id,
            });
          }
        }
      }
    }
  }
  return cells;
}
