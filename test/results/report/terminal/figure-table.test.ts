import { describe, expect, it } from 'vitest';
import { formatContradictions, formatFigureTable, undecidedLines } from '../../../../results/report/index.js';
import type { Verdict } from '../../../../results/schemas/index.js';

const cap: Verdict = {
  claim: 'covid-cap',
  reading: 'contracts',
  friction: 'none',
  regime: 'all',
  metric: 'hedged-drawdown',
  statistic: 'one-period',
  unit: 'fraction',
  windows: '2020-02-01..2020-04-30',
  claimedFrom: null,
  claimedTo: 0.12,
  rule: 'within',
  trials: 54,
  windowsCounted: 1,
  windowsLeftOut: 0,
  holdRate: null,
  lower: null,
  upper: null,
  medianReduction: null,
  medianLower: null,
  medianUpper: null,
  deleveragedMedian: null,
  figure: 0.183,
  figureLower: null,
  figureUpper: null,
  lowest: 0.051,
  highest: 0.31,
  shareOfTrials: 0.2,
  wouldChange: '11 of 54 trials reach it: the choices that the claim leaves open decide',
  significance: null,
  adjusted: null,
  tests: 0,
  confidence: 0.95,
  verdict: 'mixed',
  label: '',
};
const cost: Verdict = {
  ...cap,
  claim: 'cost',
  metric: 'annual-hedge-cost',
  windows: 'full',
  claimedFrom: 0.01,
  claimedTo: 0.02,
  figure: 0.045,
  lowest: 0.031,
  highest: 0.09,
  shareOfTrials: 0,
  wouldChange: '',
  verdict: 'not reproduced',
};
const costHigh: Verdict = { ...cost, claim: 'cost-high', claimedFrom: 0.018, claimedTo: 0.034 };

describe('formatFigureTable', () => {
  it('prints a block per claim and friction, with the range of all trials', () => {
    expect(formatFigureTable([cap], 80).split('\n')).toEqual([
      'covid-cap · hedged-drawdown · friction none · 2020-02-01..2020-04-30',
      'reading    claimed  median trial   all trials   reach it  verdict',
      'contracts    ≤ 12%           18%  5.1% to 31%  20% of 54    mixed',
    ]);
  });

  it('puts a label beside its word, under it where there is no room', () => {
    const labelled: Verdict = { ...cap, label: 'modelled VIX' };
    expect(formatFigureTable([labelled], 100).split('\n').at(-1)).toMatch(/mixed, modelled VIX$/);
    const lines = formatFigureTable([labelled], 75).split('\n');
    expect(lines.at(-2)).toMatch(/mixed$/);
    expect(lines.at(-1)?.trim()).toBe('modelled VIX');
  });

  it('is text with the same figures where a terminal is too narrow for a table', () => {
    expect(formatFigureTable([{ ...cap, label: 'modelled VIX' }], 40).split('\n')).toEqual([
      'covid-cap · hedged-drawdown · friction',
      '  none · 2020-02-01..2020-04-30',
      'contracts · mixed, modelled VIX',
      '  claimed ≤ 12% · median trial 18%',
      '  all trials 5.1% to 31%',
      '  reach it 20% of 54',
    ]);
  });

  it('says so where no trial is in scope, and leaves reductions over windows to the other table', () => {
    expect(formatFigureTable([{ ...cap, trials: 0 }], 80)).toContain('no trial of the run makes the choices');
    expect(formatFigureTable([{ ...cap, statistic: 'median-over-windows' }], 80)).toBe('');
  });
});

describe('undecidedLines', () => {
  it('says each need once, with the readings that share it, and nothing where all is decided', () => {
    const needs: Verdict = { ...cap, verdict: 'undetermined', wouldChange: 'needs n ≥ 8, has 5' };
    expect(undecidedLines([needs, { ...needs, reading: 'risk' }], 80)).toEqual([
      'What would decide:',
      '  covid-cap ≤ 12% (contracts, none; risk, none): needs n ≥ 8, has 5',
    ]);
    expect(undecidedLines([cap], 80)).toEqual([]);
  });
});

describe('formatContradictions', () => {
  const claims = [
    { id: 'cost', says: 'It costs 1-2% per year.', about: 'the cost per year' },
    { id: 'cost-high', says: 'It costs 1.8-3.4% per year.', about: 'the cost per year' },
    { id: 'covid-cap', says: 'It caps 2020.', about: 'the crash of 2020' },
  ];

  it('sets claims about one thing side by side, over all readings, and leaves out what stands alone', () => {
    const dearer = { ...cost, reading: 'risk', figure: 0.06, highest: 0.12 };
    const lines = formatContradictions(claims, [cost, dearer, costHigh, cap], 100).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'the cost per year',
      'cost: It costs 1-2% per year.',
      'cost-high: It costs 1.8-3.4% per year.',
      '',
    ]);
    expect(lines.slice(5).map((line) => line.split(/ {2,}/))).toEqual([
      ['cost', 'none', '1% to 2%', '4.5% to 6%', 'not reproduced'],
      ['cost-high', 'none', '1.8% to 3.4%', '4.5%', 'not reproduced'],
    ]);
  });

  it('is empty without two claims about the same thing', () => {
    expect(formatContradictions(claims, [cap], 80)).toBe('');
  });
});
