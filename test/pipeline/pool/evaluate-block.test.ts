import { describe, expect, it } from 'vitest';
import { SUMMARY_FIGURES, TRIAL_METRICS, type TrialMetric } from '../../../engine/book/index.js';
import { type BlockResult, evaluateBlock } from '../../../pipeline/pool/index.js';
import { openGrid } from './open-grid.js';

const metric = (result: BlockResult, name: TrialMetric) => result.metrics[TRIAL_METRICS.indexOf(name)];

describe('evaluateBlock', () => {
  const none = { condors: {}, layers: {} };

  it('gives the unhedged trial the figures of its book and a reduction of zero', () => {
    const { plan, context } = openGrid('hedge: {mix: 0/0/0}\n');
    const result = evaluateBlock(context, plan.blocks[0], none);
    expect(metric(result, 'drawdown_reduction')[0]).toBe(0);
    expect(metric(result, 'hedged_drawdown')[0]).toBe(metric(result, 'unhedged_drawdown')[0]);
    expect(metric(result, 'hedge_cost_per_year')[0]).toBeCloseTo(0, 15);
    expect(result.drawdowns.map((column) => column[0])).toEqual([...(result.book?.fractions ?? [])]);
  });

  it('records a trial whose track failed with its reason, and goes on with the others', () => {
    const { plan, context } = openGrid('sweep: {hedge.mix: [4/0/0, 0/4/0, 0/0/0]}\n');
    const result = evaluateBlock(context, plan.blocks[0], { condors: {}, layers: { 1: 'no VX settle on that day' } });
    expect(result.reasons).toEqual(['', 'no VX settle on that day', '']);
    expect(metric(result, 'hedged_drawdown')[1]).toBeNaN();
    expect(metric(result, 'hedged_drawdown')[2]).toBeGreaterThan(0);
  });

  it('fails every trial of a book whose condors could not be priced', () => {
    const { plan, context } = openGrid('sweep: {hedge.mix: [4/0/0, 0/0/0]}\n');
    const result = evaluateBlock(context, plan.blocks[0], { condors: { 0: 'no smile' }, layers: {} });
    expect(result.reasons).toEqual(['no smile', 'no smile']);
    expect(result.book).toBeNull();
  });

  it('walks a sequential trial to what the weighted sum gives when its rules never act', () => {
    // A quick ratio below which no book falls, and approval of sums that no purchase reaches.
    const idle = 'quickRatio: 0.000001, approvalDays: 2, approvalAbove: 1000000000';
    const plain = openGrid('hedge: {sizing: risk}\n');
    const walked = openGrid(`hedge: {sizing: risk, ${idle}}\n`);
    expect(walked.plan.hedges[0].rules).not.toBeNull();
    const expected = evaluateBlock(plain.context, plain.plan.blocks[0], none);
    const actual = evaluateBlock(walked.context, walked.plan.blocks[0], none);
    for (const name of TRIAL_METRICS) {
      const [wanted, got] = [metric(expected, name)[0], metric(actual, name)[0]];
      // Planned purchases ask for one more price each, which only the count of prices shows.
      if (name !== 'observed_share') expect(got).toBeCloseTo(wanted, 6);
    }
    for (const [window, column] of expected.drawdowns.entries()) {
      expect(actual.drawdowns[window][0]).toBeCloseTo(column[0], 6);
    }
  });

  it('sums up rolling windows and own drawdowns of every trial, and leaves out what the book hardly lost in', () => {
    const { plan, context } = openGrid('sweep: {hedge.mix: [4/4/2, 0/0/0]}\n');
    const { summaries } = evaluateBlock(context, plan.blocks[0], none);
    const figure = (kind: number, name: (typeof SUMMARY_FIGURES)[number], trial: number) =>
      summaries[kind * SUMMARY_FIGURES.length + SUMMARY_FIGURES.indexOf(name)][trial];
    const unhedged = plan.hedgeOf.findIndex((hedge) => plan.hedges[hedge].layers.length === 0);
    // 252 days every 21 from row 42 on: the last of them starts at row 630.
    expect(figure(0, 'windows_counted', 0) + figure(0, 'windows_left_out', 0)).toBe(29);
    expect(figure(1, 'windows_counted', 0)).toBeGreaterThan(0);
    expect(figure(1, 'windows_left_out', 0)).toBe(0);
    for (const kind of [0, 1]) {
      expect(figure(kind, 'median_reduction', unhedged)).toBe(0);
      expect(figure(kind, 'at_least_rate', unhedged)).toBe(0);
      expect(figure(kind, 'at_least_rate', 1 - unhedged)).toBeGreaterThanOrEqual(
        figure(kind, 'within_rate', 1 - unhedged),
      );
    }
  });

  it('sets the reduction of a deleveraged book beside the hedge: a dearer hedge buys more of it', () => {
    const { plan, context } = openGrid('sweep: {hedge.mix: [2/2/1, 4/4/2]}\nfriction: {level: live}\n');
    const result = evaluateBlock(context, plan.blocks[0], none);
    const share = metric(result, 'deleveraged_share');
    const cost = metric(result, 'hedge_cost_per_year');
    const profit = metric(result, 'condor_profit_per_year');
    for (const trial of [0, 1]) {
      const expected = cost[trial] <= 0 ? 0 : profit[trial] > cost[trial] ? cost[trial] / profit[trial] : 1;
      expect(share[trial]).toBeCloseTo(expected, 10);
      expect(metric(result, 'deleveraged_reduction')[trial]).toBeGreaterThanOrEqual(0);
    }
  });
});
