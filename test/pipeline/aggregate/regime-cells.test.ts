import { describe, expect, it } from 'vitest';
import type { TrialEvidence } from '../../../pipeline/aggregate/claim-evidence.js';
import { makeRegimeCells } from '../../../pipeline/aggregate/regime-cells.js';
import { gatherEvidence } from '../../../pipeline/aggregate/trial-evidence.js';
import type { ClaimDefinition } from '../../../sweeps/claims/index.js';

const claim = { id: 'headline', confidence: 0.95, band: [0.35, 0.4] } as unknown as ClaimDefinition;
const groups = [{ labeller: 'all', title: '', regime: 'all', windows: Array.from({ length: 40 }, (_, at) => at) }];
const book = { drawdowns: new Float32Array(40).fill(0.2), counted: new Array<boolean>(40).fill(true) };

/** A trial whose hedge cuts 37.5% in the first `holding` of 40 windows and nothing in the others. */
function trial(id: string, mix: string, holding: number): TrialEvidence {
  const regimes = gatherEvidence((window) => (window < holding ? 0.125 : 0.2), book, claim.band, groups);
  return { id, mix, reading: 'contracts', friction: 'none', isInScope: true, regimes, deleveragedMedian: 0 };
}

describe('makeRegimeCells', () => {
  it('gives each mix the windows of its median trial, however many trials saw them', () => {
    const trials = [...['a', 'b', 'c'].map((id) => trial(id, '4/4/2', 10)), trial('d', '8/8/4', 0)];
    const cells = makeRegimeCells(claim, trials, groups, ['contracts'], ['none'], ['4/4/2', '8/8/4']);
    const [atLeast, within] = cells.filter(({ mix }) => mix === '4/4/2');
    expect(atLeast).toMatchObject({ rule: 'at-least', trials: 3, windowsCounted: 40, holdRate: 0.25 });
    expect(within).toMatchObject({ rule: 'within', holdRate: 0.25 });
    // Wilson's interval of 10 of 40, by scipy's normal quantile.
    expect(atLeast.lower).toBeCloseTo(0.141871186391, 10);
    expect(atLeast.upper).toBeCloseTo(0.401939614208, 10);
    expect(cells.find(({ mix }) => mix === '8/8/4')).toMatchObject({ trials: 1, holdRate: 0, trial: 'd' });
  });
});
