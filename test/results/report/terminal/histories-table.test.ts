import { describe, expect, it } from 'vitest';
import { formatHistories } from '../../../../results/report/index.js';
import type { HistorySummary } from '../../../../results/schemas/index.js';

const summary: HistorySummary = {
  kind: 'resample',
  claim: 'headline',
  reading: 'contracts',
  friction: 'none',
  measure: 'median-reduction',
  unit: 'fraction',
  paths: 200,
  told: 200,
  actual: 0.118,
  median: 0.09,
  lower: -0.204,
  upper: 0.31,
  basicLower: -0.074,
  basicUpper: 0.44,
  confidence: 0.95,
};

describe('formatHistories', () => {
  it('says which histories, how many, and what is modelled', () => {
    const [title] = formatHistories([summary], 80, 'modelled VIX').split('\n');
    expect(title).toBe('headline · friction none · 200 resampled histories · modelled VIX');
  });

  it('shows percent, the reading once, and both intervals', () => {
    const rate = { ...summary, measure: 'hold-rate-at-least', actual: 0.13, lower: 0, upper: 1 } as const;
    expect(formatHistories([summary, rate], 80, '').split('\n').slice(1)).toEqual([
      'reading                     actual  median  95% of histories  basic interval',
      'contracts  median cut          12%      9%         [-20, 31]        [-7, 44]',
      '           holds, at least     13%      9%          [0, 100]        [-7, 44]',
    ]);
  });

  it('has no basic interval for simulated histories, and a dash where there is nothing to show', () => {
    const simulated: HistorySummary = {
      ...summary,
      kind: 'simulate',
      actual: null,
      lower: null,
      basicLower: null,
      basicUpper: null,
    };
    const text = formatHistories([simulated], 80, '');
    expect(text).toContain('200 simulated histories');
    expect(text).not.toContain('basic');
    expect(text).toMatch(/median cut +– +9% +–$/m);
  });

  it('gives figures of claims a decimal, or their unit', () => {
    const cost: HistorySummary = { ...summary, measure: 'figure', actual: 0.0408, lower: -0.001, upper: 0.031 };
    expect(formatHistories([cost], 80, '')).toMatch(/figure +4\.1% +9\.0% +\[-0\.1, 3\.1\]/);
    const theta: HistorySummary = { ...cost, unit: 'USD per day', actual: 12.4, median: 10, lower: 2, upper: 30 };
    expect(formatHistories([theta], 80, '')).toMatch(/figure +12 +10 +\[2, 30\]/);
  });

  it('gives each claim, friction and kind a block', () => {
    const blocks = formatHistories([summary, { ...summary, friction: 'live' }, { ...summary, claim: 'live' }], 80, '');
    expect(blocks.split('\n\n')).toHaveLength(3);
  });
});
