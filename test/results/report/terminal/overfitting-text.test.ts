import { describe, expect, it } from 'vitest';
import { overfittingLines } from '../../../../results/report/index.js';
import { type Overfitting, overfittingSchema } from '../../../../results/schemas/index.js';

const superior = {
  observations: 'cycles',
  count: 72,
  trials: 1368,
  meanBlock: 1,
  replicates: 1000,
  statistic: 5.9,
  best: 'a',
  lower: 0,
  consistent: 0,
  upper: 0,
};
const overfitting: Overfitting = overfittingSchema.parse({
  trials: 1368,
  cycleSample: 1368,
  dailySample: 400,
  backtest: {
    result: {
      trials: 1368,
      cycles: 72,
      sets: 16,
      splits: 12_870,
      probability: 0.18,
      probabilityOfLoss: 0.24,
      slope: -0.78,
      intercept: 0.02,
      best: 'a',
      bestScore: 0.01,
    },
    reason: null,
  },
  cycles: { result: superior, reason: null },
  days: { result: { ...superior, observations: 'days', lower: 0.4, consistent: 0.5, upper: 0.6 }, reason: null },
  deflatedSharpe: { result: null, reason: 'deflated Sharpe ratio: must have at least 2 trials that vary, got 1' },
});

describe('overfittingLines', () => {
  it('says what was drawn, each figure with its name, and why one is missing', () => {
    const lines = overfittingLines(overfitting, 80, '');
    const text = lines.join(' ').replaceAll(/ +/g, ' ');
    expect(lines[0]).toBe('Was it tuned? 1,368 hedged trials to choose from, 400 drawn for days');
    expect(text).toContain('18% (PBO, 12,870 splits)');
    expect(text).toContain('by drawdown over cycles: p < 0.001 (SPA)');
    expect(text).toContain('by daily return: p 0.500 (SPA, 0.400 to 0.600)');
    expect(text).toContain('not tested, deflated Sharpe ratio: must have at least 2 trials that vary, got 1');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  it('names the trials that count, and says so where all do', () => {
    const result = {
      best: 'a',
      sharpe: 0.1,
      skewness: 0,
      kurtosis: 3,
      days: 4800,
      trials: 400,
      allTrials: 1368,
      effectiveTrials: 12,
      meanSilhouette: 0.5,
      expectedMaximum: 0.3,
      probability: 0.24,
      probabilityOfAll: 0.03,
    };
    const lineOf = (effectiveTrials: number) =>
      overfittingLines(
        { ...overfitting, deflatedSharpe: { result: { ...result, effectiveTrials }, reason: null } },
        200,
        '',
      );
    expect(lineOf(12).at(-1)).toMatch(/: 24% \(DSR, 12 effective trials; 3% with all\)$/);
    expect(lineOf(1368).at(-1)).toMatch(/: 24% \(DSR; no clusters, so that all trials count\)$/);
  });

  it('carries the label of modelled data in its title', () => {
    const text = overfittingLines(overfitting, 80, 'modelled VIX').join(' ');
    expect(text).toMatch(/^Was it tuned\? .* 400 drawn for days · modelled +VIX/);
  });
});
