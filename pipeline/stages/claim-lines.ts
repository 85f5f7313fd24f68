import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { claimedBounds } from '../aggregate/claim-facts.js';
import type { ClaimLine } from '../aggregate/multiverse/trial-figures.js';
import { boundsBy, type Rule, rulesOf } from '../aggregate/statement.js';
import { gatherEvidence, type StoredTrial } from '../aggregate/trial-evidence.js';
import { figureReader } from '../aggregate/trial-figure.js';
import { claimGroups } from './claim-case.js';
import { windowsOf } from './figure-case.js';
import type { PreparedRun } from './prepared-run.js';

/**
 * The claims of a run as they can be held against any one trial, whether or not it is in their scope: what one step
 * along an axis changes is a question about trials outside it. Claims about two trials at once are left out.
 */
export function claimLines(run: PreparedRun): ClaimLine[] {
  return run.claims
    .filter(({ metric }) => metric !== 'exit-gain')
    .flatMap((claim) =>
      rulesOf(claim.band).map((rule) => ({
        claim: claim.id,
        rule,
        ...boundsBy(rule, claimedBounds(claim)),
        figureOf: figureOf(run, claim, rule),
      })),
    );
}

function figureOf(run: PreparedRun, claim: ClaimDefinition, rule: Rule): (trial: StoredTrial) => number {
  const isRate = claim.statistic === 'hold-rate';
  if (!isRate && claim.statistic !== 'median-over-windows') {
    const read = figureReader(claim, run.days, run.windows, windowsOf(run, claim));
    return (trial) => read(trial).value;
  }
  // The same figure as gathered from the windows, already there.
  if (!isRate && claim.regime === null && claim.windows === 'cycles') {
    return ({ metric }) => metric('median_cycle_reduction');
  }
  const [all] = claimGroups(run, claim);
  return ({ hedged, book }) => {
    const [evidence] = gatherEvidence(hedged, book, claim.band, [all]);
    if (!isRate) return evidence.medianReduction;
    return (rule === 'at-least' ? evidence.atLeast : evidence.within) / evidence.counted;
  };
}
