import { describe, expect, it } from 'vitest';
import { shareMarket } from '../../../datasets/store/index.js';
import { SUMMARY_FIGURES, TRIAL_METRICS, type TrialMetric } from '../../../engine/book/index.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { walkCondorLadder, walkLayer } from '../../../engine/strategy/index.js';
import { makeWindows } from '../../../pipeline/aggregate/windows/index.js';
import {
  allocateTracks,
  type BlockResult,
  evaluateBlock,
  openContext,
  storeCondorTrack,
  storeLayerTrack,
} from '../../../pipeline/pool/index.js';
import { expandSweep, parseGrid, resolveGrid } from '../../../sweeps/grid/index.js';
import { makePlan } from '../../../sweeps/plan/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const market = makeMarket(randomPath(900, 21));
const BASE = 42;

function open(grid: string) {
  const expanded = expandSweep(resolveGrid(parseGrid(grid, 'test.yaml')));
  const plan = makePlan(expanded);
  const { windows } = makeWindows(market, BASE, ['cycles', 'full']);
  const context = openContext({
    market: shareMarket(market),
    rows: { first: 0, base: BASE, end: market.days.length },
    tracks: allocateTracks(market.days.length, plan.condors.length, plan.layers.length),
    condors: plan.condors,
    layers: plan.layers,
    books: plan.books,
    hedges: plan.hedges,
    hedgeOf: plan.order.map((trial) => plan.hedgeOf[trial]),
    windows,
    summarized: ['rolling-252', 'own-drawdowns'],
    floor: 0.05,
    runHash: '',
    partsFolder: '',
  });
  const signals = new SignalReader(market);
  for (const [at, spec] of plan.condors.entries()) {
    storeCondorTrack(context.tracks, at, walkCondorLadder(market, spec, signals, 0));
  }
  for (const [at, spec] of plan.layers.entries()) {
    storeLayerTrack(context.tracks, at, walkLayer(market, spec, signals, BASE + 1));
  }
  return { plan, context, windows };
}

const metric = (result: BlockResult, name: TrialMetric) => result.metrics[TRIAL_METRICS.indexOf(name)];

describe('evaluateBlock', () => {
  const none = { condors: {}, layers: {} };

  it('gives the unhedged trial the figures of its book and a reduction of zero', () => {
    const { plan, context } = open('hedge: {mix: 0/0/0}\n');
    const result = evaluateBlock(context, plan.blocks[0], none);
    expect(metric(result, 'drawdown_reduction')[0]).toBe(0);
    expect(metric(result, 'hedged_drawdown')[0]).toBe(metric(result, 'unhedged_drawdown')[0]);
    expect(metric(result, 'hedge_cost_per_year')[0]).toBeCloseTo(0, 15);
    expect(result.drawdowns.map((column) => column[0])).toEqual([...(result.book?.fractions ?? [])]);
  });

  it('records a trial whose track failed with its reason, and goes on with the others', () => {
    const { plan, context } = open('sweep: {hedge.mix: [4/0/0, 0/4/0, 0/0/0]}\n');
    const result = evaluateBlock(context, plan.blocks[0], { condors: {}, layers: { 1: 'no VX settle on that day' } });
    expect(result.reasons).toEqual(['', 'no VX settle on that day', '']);
    expect(metric(result, 'hedged_drawdown')[1]).toBeNaN();
    expect(metric(result, 'hedged_drawdown')[2]).toBeGreaterThan(0);
  });

  it('fails every trial of a book whose condors could not be priced', () => {
    const { plan, context } = open('sweep: {hedge.mix: [4/0/0, 0/0/0]}\n');
    const result = evaluateBlock(context, plan.blocks[0], { condors: { 0: 'no smile' }, layers: {} });
    expect(result.reasons).toEqual(['no smile', 'no smile']);
    expect(result.book).toBeNull();
  });

  it('walks a sequential trial to what the weighted sum gives when its rules never act', () => {
    // A quick ratio below which no book falls, and approval of sums that no purchase reaches.
    const idle = 'quickRatio: 0.000001, approvalDays: 2, approvalAbove: 1000000000';
    const plain = open('hedge: {sizing: risk}\n');
    const walked = open(`hedge: {sizing: risk, ${idle}}\n`);
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
    const { plan, context } = open('sweep: {hedge.mix: [4/4/2, 0/0/0]}\n');
    const { summaries } = evaluateBlock(context, plan.blocks[0], none);
    const figure = (kind: number, name: (typeof SUMMARY_FIGURES)[number], trial: number) =>
      summaries[kind * SUMMARY_FIGURES.length + SUMMARY_FIGURES.indexOf(name)][trial];
    const unhedged = plan.order.findIndex((trial) => plan.hedges[plan.hedgeOf[trial]].layers.length === 0);
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
    const { plan, context } = open('sweep: {hedge.mix: [2/2/1, 4/4/2]}\nfriction: {level: live}\n');
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
