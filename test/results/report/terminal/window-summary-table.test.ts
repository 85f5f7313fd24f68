import { describe, expect, it } from 'vitest';
import { formatWindowSummaries, type WindowSummaryRow } from '../../../../results/report/index.js';

const row: WindowSummaryRow = {
  claim: 'headline',
  reading: 'contracts',
  friction: 'none',
  kind: 'rolling-63',
  counted: 180,
  leftOut: 40,
  atLeast: [0.12, 0.06, 0.21],
  within: [0.02, 0, 0.07],
  medianReduction: -0.031,
};

describe('formatWindowSummaries', () => {
  it('prints a line per reading and kind of windows, the reading once', () => {
    const empty = { ...row, kind: 'own-drawdowns', counted: 0, leftOut: 0, medianReduction: Number.NaN };
    const none = [Number.NaN, Number.NaN, Number.NaN] as const;
    expect(
      formatWindowSummaries([row, { ...empty, atLeast: none, within: none }], 80, 'modelled VIX').split('\n'),
    ).toEqual([
      'headline · friction none · other windows · modelled VIX',
      'reading    windows         n (out)  cut by ≥ 35%     35-40%  median cut',
      'contracts  rolling-63     180 (40)   12% [6, 21]  2% [0, 7]         -3%',
      '           own-drawdowns     0 (0)             –          –           –',
    ]);
  });

  it('is empty without rows', () => {
    expect(formatWindowSummaries([], 80, '')).toBe('');
  });
});
