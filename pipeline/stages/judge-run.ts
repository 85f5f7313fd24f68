import type { Verdict } from '../../results/schemas/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { adjustForMany } from '../aggregate/adjust-verdicts.js';
import type { RegimeCell } from '../aggregate/regime-cells.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import type { ClaimCase, ShownTrial } from './claim-case.js';
import { openFigureCase } from './figure-case.js';
import type { JudgedRun } from './prepared-run.js';
import { openReductionCase } from './reduction-case.js';

/** Gathers what trials show about the claims, one trial at a time, then judges. */
export interface Judge {
  hear(trial: StoredTrial): void;
  judge(): { readonly verdicts: Verdict[]; readonly cells: RegimeCell[]; readonly shown: ShownTrial[] };
}

/** A judge for the claims of a run. */
export function openJudge(run: JudgedRun): Judge {
  const cases = run.claims.map((claim) => openCase(run, claim));
  return {
    hear(trial) {
      for (const each of cases) each.hear(trial);
    },
    judge() {
      const judgements = cases.map((each) => each.judge());
      return {
        verdicts: adjustForMany(judgements.flatMap(({ verdicts }) => verdicts)),
        cells: judgements.flatMap(({ cells }) => cells),
        shown: judgements.flatMap(({ shown }) => shown),
      };
    },
  };
}

function openCase(run: JudgedRun, claim: ClaimDefinition): ClaimCase {
  const isOfReductions = claim.statistic === 'median-over-windows' || claim.statistic === 'hold-rate';
  return isOfReductions ? openReductionCase(run, claim) : openFigureCase(run, claim);
}
