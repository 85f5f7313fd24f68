import { describe, expect, it } from 'vitest';
import { formatMultiverse, multiverseLines } from '../../../../results/report/index.js';
import { type Multiverse, multiverseSchema } from '../../../../results/schemas/index.js';

const multiverse: Multiverse = multiverseSchema.parse({
  curve: {
    figure: 'median_cycle_reduction',
    trials: 1300,
    leftOut: 2,
    unhedged: 4,
    lowest: -0.32,
    lowerQuartile: -0.09,
    median: -0.03,
    upperQuartile: 0.04,
    highest: 0.34,
    positive: 0.33,
    plotted: 1300,
  },
  shares: [
    { claim: 'headline', rule: 'at-least', reading: 'vega', friction: 'none', trials: 54, share: 0.25 },
    { claim: 'live', rule: 'at-least', reading: 'vega', friction: 'live', trials: 0, share: null },
  ],
  variance: [
    {
      outcome: 'cycles',
      branch: 0,
      points: 24,
      leftOut: ['hedge.mix 0/0/0'],
      reason: null,
      mean: 0.1,
      variance: 0.04,
      main: [
        {
          factor: 'condor.wing',
          share: 0.64,
          effects: [
            { level: '25', effect: 0.1 },
            { level: '50', effect: -0.1 },
          ],
        },
        {
          factor: 'hedge.roll',
          share: 0.1,
          effects: [
            { level: 'none', effect: 0.1 },
            { level: '21', effect: -0.1 },
          ],
        },
      ],
      pairs: [{ factors: ['condor.wing', 'hedge.roll'], share: 0.2 }],
      remainder: 0.06,
    },
  ],
  stability: {
    axes: [{ axis: 'condor.wing', steps: 12, meanChange: 0.026, largestChange: 0.13 }],
    claims: [{ claim: 'headline', rule: 'within', trials: 1300, holding: 9, score: 0.5, islands: 3 }],
    lead: 'headline, at-least',
  },
});

describe('multiverseLines', () => {
  it('names the largest parts first, and fits the terminal', () => {
    const lines = multiverseLines(multiverse, 80, '');
    expect(lines[0]).toBe('The multiverse: 1,300 hedged trials by their median cut over cycles');
    expect(lines[1]).toBe('  lowest -32%, quartiles -9%, -3%, 4%, highest 34%; above 0 in 33% of them');
    expect(lines[2]).toBe('  what moves it: condor.wing 64%, condor.wing × hedge.roll 20%, hedge.roll 10%;');
    expect(lines.join(' ')).toContain('condor.wing 2.6 points on average');
    expect(lines.join(' ')).toContain('headline (within) 3 of 9');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  it('carries the label of modelled data in its title', () => {
    const lines = multiverseLines(multiverse, 100, 'modelled VIX');
    expect(lines[0]).toBe('The multiverse: 1,300 hedged trials by their median cut over cycles · modelled VIX');
  });

  it('says why nothing was decomposed, and nothing of a run without a hedge', () => {
    const [first] = multiverse.variance;
    const refused = { ...multiverse, variance: [{ ...first, reason: 'needs a hedged choice that varies' }] };
    expect(multiverseLines(refused, 80, '').join(' ')).toContain('not decomposed, needs a hedged choice that varies');
    expect(multiverseLines({ ...multiverse, curve: { ...multiverse.curve, trials: 0 } }, 80, '')).toEqual([]);
  });
});

describe('formatMultiverse', () => {
  it('shows shares, effects with their best and worst level, and stability', () => {
    const text = formatMultiverse(multiverse, 80, '');
    expect(text).toMatch(/headline +none +vega +at-least +54 +25%/);
    expect(text).not.toMatch(/live +live/);
    expect(text).toContain('24 points, without hedge.mix 0/0/0');
    expect(text).toMatch(/condor\.wing +64% +50 < 25/);
    expect(text).toMatch(/headline +within +1,300 +9 +50% +3/);
  });
});
