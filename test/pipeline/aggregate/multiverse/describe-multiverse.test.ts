import { describe, expect, it } from 'vitest';
import { findNeighbours } from '../../../../engine/statistics/index.js';
import { axisFactors } from '../../../../pipeline/aggregate/multiverse/axis-factors.js';
import { describeMultiverse } from '../../../../pipeline/aggregate/multiverse/describe-multiverse.js';
import { openTrialFigures } from '../../../../pipeline/aggregate/multiverse/trial-figures.js';
import type { StoredTrial } from '../../../../pipeline/aggregate/trial-evidence.js';
import { expandSweep, pointAt } from '../../../../sweeps/grid/index.js';
import { sweepOf } from '../../../sweeps/grid/sweep-of.js';

const sweep = sweepOf(`
sweep:
  hedge.mix: [4/4/2, 0/0/0]
  hedge.delta: {from: 0.1, to: 0.9, step: 0.1}
  account.capitalMultiple: [1, 2, 4]
`);
const expanded = expandSweep(sweep);

/** What a run would find if every hedged trial came to the figure planted for it. */
function plant(figureOf: (delta: number, capital: number) => number) {
  const line = { claim: 'headline', rule: 'at-least', from: 0.35, to: Number.POSITIVE_INFINITY } as const;
  const lines = [{ ...line, figureOf: ({ metric }: StoredTrial) => metric('median_cycle_reduction') }];
  const { figures, hear } = openTrialFigures(expanded, lines);
  for (let trial = 0; trial < expanded.count; ++trial) {
    const point = pointAt(expanded, trial);
    const value = figureOf(Number(point['hedge.delta']), Number(point['account.capitalMultiple']));
    hear({ trial, id: String(trial), metric: () => value } as unknown as StoredTrial);
  }
  const neighbours = findNeighbours(axisFactors(expanded), expanded.count);
  return describeMultiverse(sweep, expanded.pointTrials, figures, lines, neighbours, [], 10);
}

describe('describeMultiverse', () => {
  it('finds the planted island, and none on a planted plateau', () => {
    const island = plant((delta, capital) => (delta === 0.5 && capital === 2 ? 0.37 : 0.1));
    expect(island.summary.stability.claims).toEqual([
      { claim: 'headline', rule: 'at-least', trials: 27, holding: 1, score: 0, islands: 1 },
    ]);
    const [trial] = island.islands[0].islands;
    expect(pointAt(expanded, trial)['hedge.delta']).toBe(0.5);
    expect(island.lead?.agreeing[trial]).toBe(0);
    expect(island.lead?.neighbours[trial]).toBe(4);
    expect([...island.islands[0].besideIslands]).toEqual([4]);

    const plateau = plant((delta) => (delta > 0.35 && delta < 0.65 ? 0.37 : 0.1));
    const [claim] = plateau.summary.stability.claims;
    expect(claim).toMatchObject({ holding: 9, islands: 0 });
    // Of the 9 × 2 neighbours on delta 4 × 3 hold, of the 3 × 4 on the capital all.
    expect(claim.score).toBeCloseTo((12 + 12) / (18 + 12), 12);
  });

  it('measures a planted slope per step, and counts unhedged trials apart', () => {
    const { summary } = plant((delta) => 0.2 * delta);
    const delta = summary.stability.axes.find(({ axis }) => axis === 'hedge.delta');
    expect(delta).toMatchObject({ steps: 24 });
    expect(delta?.meanChange).toBeCloseTo(0.02, 12);
    expect(summary.curve).toMatchObject({ trials: 27, leftOut: 0, unhedged: 3, plotted: 10, positive: 1 });
    expect(summary.curve.median).toBeCloseTo(0.1, 12);
  });

  it('decomposes the logarithm of what the hedge leaves of a drawdown', () => {
    const { summary } = plant((_, capital) => (capital === 1 ? 0.5 : 0));
    const [cycles] = summary.variance;
    expect(cycles).toMatchObject({ outcome: 'cycles', points: 27, leftOut: ['hedge.mix 0/0/0'], reason: null });
    // Halved at one of three levels: ln 0.5 there, 0 elsewhere.
    expect(cycles.mean).toBeCloseTo(Math.log(0.5) / 3, 12);
    const capital = cycles.main.find(({ factor }) => factor === 'account.capitalMultiple');
    expect(capital?.share).toBeCloseTo(1, 12);
    expect(capital?.effects[0].effect).toBeCloseTo((2 / 3) * Math.log(0.5), 12);
    expect(capital?.effects[1].effect).toBeCloseTo(-Math.log(0.5) / 3, 12);
  });

  it('counts a trial without a figure as left out of the curve', () => {
    const { summary, order } = plant((delta, capital) => (capital === 4 ? Number.NaN : delta));
    expect(summary.curve).toMatchObject({ trials: 18, leftOut: 9 });
    expect(order).toHaveLength(18);
  });
});
