import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { claimedBounds } from '../aggregate/claim-facts.js';
import type { ClaimLine } from '../aggregate/multiverse/trial-figures.js';
import { boundsBy, type Rule, rulesOf } from '../aggregate/statement.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import { figureReader } from '../aggregate/trial-figure.js';
import { medianReader, rateReader } from '../aggregate/window-reductions.js';
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
    .flatMap((claim) => {
      const shared = claim.statistic === 'hold-rate' ? null : lastKept(figureOf(run, claim));
      return rulesOf(claim.band).map((rule) => {
        const bounds = boundsBy(rule, claimedBounds(claim));
        return { claim: claim.id, rule, ...bounds, figureOf: shared ?? rateOf(run, claim, rule) };
      });
    });
}

/** The figure of a claim, whichever of its rules it is held against. */
function figureOf(run: PreparedRun, claim: ClaimDefinition): (trial: StoredTrial) => number {
  if (claim.statistic !== 'median-over-windows') {
    const read = figureReader(claim, run.days, run.windows, windowsOf(run, claim));
    return (trial) => read(trial).value;
  }
  // The same figure as gathered from the windows, already there.
  if (claim.regime === null && claim.windows === 'cycles') {
    return ({ metric }) => metric('median_cycle_reduction');
  }
  const [{ windows }] = claimGroups(run, claim);
  return medianReader(windows);
}

/** How often the claim's band holds, by one of its rules. */
function rateOf(run: PreparedRun, claim: ClaimDefinition, rule: Rule): (trial: StoredTrial) => number {
  const [{ windows }] = claimGroups(run, claim);
  const { from, to } = boundsBy(rule, claim.band);
  return rateReader(windows, from, to);
}

/** A figure that is asked for by several rules in a row, read once. */
function lastKept(read: (trial: StoredTrial) => number): (trial: StoredTrial) => number {
  let last: StoredTrial | null = null;
  let figure = Number.NaN;
  return (trial) => {
    if (trial !== last) [last, figure] = [trial, read(trial)];
    return figure;
  };
}
