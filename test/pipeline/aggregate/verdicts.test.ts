import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';
import { medianTrial, relationTo, type TrialEvidence } from '../../../pipeline/aggregate/claim-evidence.js';
import type { RegimeGroup } from '../../../pipeline/aggregate/regime-groups.js';
import { gatherEvidence } from '../../../pipeline/aggregate/trial-evidence.js';
import { judgeClaim } from '../../../pipeline/aggregate/verdicts.js';
import { makePoint } from '../../../sweeps/axes/index.js';
import type { ClaimDefinition } from '../../../sweeps/claims/index.js';

const claim: ClaimDefinition = {
  id: 'headline',
  says: 'cuts drawdowns 35-40%',
  source: 'test',
  about: null,
  metric: 'drawdown-reduction',
  band: [0.35, 0.4],
  statistic: 'median-over-windows',
  requiredRate: 0.6,
  rateBand: null,
  windows: 'cycles',
  period: null,
  regime: null,
  scope: { 'hedge.mix': ['4/4/2'], 'hedge.tenor': ['30/110/220'], 'friction.level': ['none'] },
  readingAxis: 'hedge.sizing',
  confidence: 0.95,
  regimes: null,
  conditions: null,
  where: 'test',
};

/** Evidence of a hedge that truly cuts `reduction`, give or take a point, in `count` cycles of 10% each. */
function planted(id: string, reduction: number, count: number): { trial: TrialEvidence; groups: RegimeGroup[] } {
  const random = makeRandom(count);
  const hedged = Float32Array.from({ length: count }, () => 0.1 * (1 - reduction - 0.01 * (random.uniform() - 0.5)));
  const groups = [{ labeller: 'all', title: 'All windows', regime: 'all', windows: [...hedged.keys()] }];
  const book = { drawdowns: new Float32Array(count).fill(0.1), counted: new Array<boolean>(count).fill(true) };
  const regimes = gatherEvidence((window) => hedged[window], book, claim.band, groups);
  return {
    trial: {
      id,
      reading: 'contracts',
      friction: 'none',
      mix: '4/4/2',
      isInScope: true,
      regimes,
      deleveragedMedian: 0.1,
    },
    groups,
  };
}

function judge(reduction: number, count: number, definition = claim) {
  const { trial, groups } = planted('aa', reduction, count);
  const verdicts = judgeClaim(definition, [trial], groups, ['contracts'], ['none'], { seed: 1, label: '' });
  return Object.fromEntries(verdicts.map(({ rule, verdict }) => [rule, verdict]));
}

describe('judgeClaim', () => {
  it('supports a planted hedge that cuts 37%', () => {
    expect(judge(0.37, 40)).toEqual({ 'at-least': 'supported', within: 'supported' });
  });

  it('refutes a planted hedge that cuts 20%', () => {
    expect(judge(0.2, 40)).toEqual({ 'at-least': 'refuted', within: 'refuted' });
  });

  it('supports the lower bound but not the band for a hedge that cuts 60%', () => {
    expect(judge(0.6, 40)).toEqual({ 'at-least': 'supported', within: 'refuted' });
  });

  it('decides nothing on five windows', () => {
    expect(judge(0.37, 5)).toEqual({ 'at-least': 'undetermined', within: 'undetermined' });
  });

  it('asks for the required rate as well as the median', () => {
    // Nine of ten cycles well inside, but a rate of 0.9 is demanded of 20 windows: its interval reaches below.
    const strict = { ...claim, requiredRate: 0.9 };
    expect(judge(0.37, 20, strict)['at-least']).toBe('undetermined');
  });

  it('holds a claimed share of windows against the interval of the share', () => {
    const rate: ClaimDefinition = { ...claim, statistic: 'hold-rate', requiredRate: null, rateBand: [0.6, 0.7] };
    expect(judge(0.37, 40, rate)).toEqual({ 'at-least': 'supported', within: 'refuted' });
    expect(judge(0.2, 40, rate)).toEqual({ 'at-least': 'refuted', within: 'refuted' });
  });

  it('counts windows, never windows times trials', () => {
    // 10 of 40 windows hold, in each of 50 trials that saw the same 40 windows.
    const groups = [{ labeller: 'all', title: '', regime: 'all', windows: Array.from({ length: 40 }, (_, at) => at) }];
    const book = { drawdowns: new Float32Array(40).fill(0.2), counted: new Array<boolean>(40).fill(true) };
    const regimes = gatherEvidence((window) => (window < 10 ? 0.125 : 0.2), book, claim.band, groups);
    const { trial } = planted('aa', 0.37, 40);
    const trials = Array.from({ length: 50 }, (_, at) => ({ ...trial, id: `${at}`, regimes }));
    const [verdict] = judgeClaim(claim, trials, groups, ['contracts'], ['none'], { seed: 1, label: '' });
    expect(verdict).toMatchObject({ trials: 50, windowsCounted: 40, holdRate: 0.25 });
    // Wilson's interval of 10 of 40, by scipy's normal quantile.
    expect(verdict.lower).toBeCloseTo(0.141871186391, 10);
    expect(verdict.upper).toBeCloseTo(0.401939614208, 10);
  });

  it('carries the label of modelled data on every line', () => {
    const { trial, groups } = planted('aa', 0.37, 40);
    const verdicts = judgeClaim(claim, [trial], groups, ['contracts'], ['none'], { seed: 1, label: 'modelled VIX' });
    expect(verdicts.map(({ label }) => label)).toEqual(['modelled VIX', 'modelled VIX']);
  });

  it('says undetermined, with nulls, where no trial is in scope', () => {
    const { groups } = planted('aa', 0.37, 40);
    const [verdict] = judgeClaim(claim, [], groups, ['vega'], ['none'], { seed: 1, label: '' });
    expect(verdict).toMatchObject({ verdict: 'undetermined', trials: 0, holdRate: null, medianReduction: null });
  });
});

describe('gatherEvidence', () => {
  it('leaves out windows that do not count and tells at least from within', () => {
    const groups = [{ labeller: 'all', title: '', regime: 'all', windows: [0, 1, 2, 3] }];
    const hedged = [0.13, 0.12, 0.2, 0.01];
    const book = { drawdowns: Float32Array.of(0.2, 0.25, 0.2, 0.02), counted: [true, true, true, false] };
    const [evidence] = gatherEvidence((window) => hedged[window], book, [0.35, 0.4], groups);
    expect(evidence).toMatchObject({ counted: 3, leftOut: 1, atLeast: 2, within: 1 });
    expect(evidence.medianReduction).toBeCloseTo(0.35, 6);
  });
});

describe('medianTrial', () => {
  it('takes the middle by median reduction, the lower of two, and passes over trials that show nothing', () => {
    const trials = [0.5, 0.1, 0.3, 0.2].map((reduction, at) => planted(`${at}`, reduction, 12).trial);
    const silent = planted('silent', 0.9, 0).trial;
    expect(medianTrial([...trials, silent], 0)?.id).toBe('3');
    expect(medianTrial([], 0)).toBeUndefined();
  });
});

describe('relationTo', () => {
  const point = (values: Record<string, string | number | null>) =>
    makePoint({ 'friction.level': 'none', ...values } as never);

  it('tells the claimed hedge from its neighbours with other mixes and from the rest', () => {
    expect(relationTo(claim, point({}))).toBe('in scope');
    expect(relationTo(claim, point({ 'hedge.mix': '4/4/0' }))).toBe('other mix');
    expect(relationTo(claim, point({ 'hedge.mix': '0/0/0' }))).toBe('other mix');
    expect(relationTo(claim, point({ 'hedge.tenor': '30/75/120' }))).toBe('unrelated');
    expect(relationTo(claim, point({ 'hedge.mix': '4/0/0', 'hedge.tenor': '12/37/75' }))).toBe('unrelated');
    expect(relationTo(claim, point({ 'friction.level': 'live' }))).toBe('unrelated');
  });

  it('takes the absence of a rule for a choice, but not where the rule could not matter', () => {
    const shifted = { ...claim, scope: { 'hedge.mix': ['4/4/2'], 'hedge.shift': [0.3] } };
    expect(relationTo(shifted, point({ 'hedge.shift': 0.3 }))).toBe('in scope');
    expect(relationTo(shifted, point({ 'hedge.shift': null }))).toBe('unrelated');
    expect(relationTo(shifted, point({ 'hedge.mix': '0/0/2' }))).toBe('other mix');
  });
});
