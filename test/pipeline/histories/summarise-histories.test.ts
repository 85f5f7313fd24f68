import { describe, expect, it } from 'vitest';
import { summariseHistories } from '../../../pipeline/histories/index.js';
import { type HistoryRow, historySummariesSchema, type Verdict } from '../../../results/schemas/index.js';

const judged = { claim: 'headline', statistic: 'median-over-windows', unit: 'fraction', confidence: 0.9 } as Verdict;
const cost = { claim: 'cost', statistic: 'one-period', unit: 'fraction', confidence: 0.9 } as Verdict;

const row = (path: number, more: Partial<HistoryRow> = {}): HistoryRow => ({
  kind: 'resample',
  path,
  claim: 'headline',
  reading: 'contracts',
  friction: 'none',
  trials: 4,
  windowsCounted: 50,
  windowsLeftOut: 3,
  holdRateAtLeast: path / 100,
  holdRateWithin: 0.1,
  medianReduction: path / 100,
  fullReduction: Number.NaN,
  figure: path / 100,
  ...more,
});

const actual = row(0, { kind: 'actual', medianReduction: 0.4, holdRateAtLeast: 0.9, fullReduction: 0.3 });
const paths = Array.from({ length: 101 }, (_, path) => row(path));
const of = (rows: readonly HistoryRow[], measure: string, verdicts = [judged]) =>
  summariseHistories(rows, verdicts).find((summary) => summary.measure === measure);

describe('summariseHistories', () => {
  it('gives the actual figure, the median and both intervals of each measure', () => {
    const summary = of([actual, ...paths], 'median-reduction');
    expect(summary).toMatchObject({ kind: 'resample', paths: 101, told: 101, actual: 0.4, median: 0.5 });
    expect(summary?.lower).toBeCloseTo(0.05, 10);
    expect(summary?.upper).toBeCloseTo(0.95, 10);
    // Turned over at the actual figure: 2 x 0.4 - 0.95 and 2 x 0.4 - 0.05.
    expect(summary?.basicLower).toBeCloseTo(-0.15, 10);
    expect(summary?.basicUpper).toBeCloseTo(0.75, 10);
  });

  it('keeps the basic interval of a rate within what a rate can be', () => {
    expect(of([actual, ...paths], 'hold-rate-at-least')).toMatchObject({ basicUpper: 1 });
  });

  it('does not turn over simulated histories, which do not vary about the actual one', () => {
    const simulated = paths.map((each) => ({ ...each, kind: 'simulate' as const }));
    const summary = of([actual, ...simulated], 'median-reduction');
    expect(summary).toMatchObject({ kind: 'simulate', actual: 0.4, basicLower: null, basicUpper: null });
  });

  it('counts the histories that told something, and says what none did', () => {
    const silent = paths.map((each) => ({
      ...each,
      medianReduction: each.path < 30 ? each.medianReduction : Number.NaN,
    }));
    expect(of([actual, ...silent], 'median-reduction')).toMatchObject({ paths: 101, told: 30 });
    expect(of([actual, ...paths], 'full-reduction')).toMatchObject({ told: 0, actual: 0.3, median: null, lower: null });
  });

  it('shows the figure of claims about something else than reductions, and of no others', () => {
    expect(of([actual, ...paths], 'figure')).toBeUndefined();
    const costs = [actual, ...paths].map((each) => ({ ...each, claim: 'cost' }));
    expect(summariseHistories(costs, [cost]).map(({ measure }) => measure)).toEqual(['figure']);
  });

  it('keeps readings, frictions and kinds of histories apart', () => {
    const others = [...paths, ...paths.map((each) => ({ ...each, reading: 'vega', medianReduction: 0.7 }))];
    const medians = summariseHistories([actual, ...others], [judged])
      .filter(({ measure }) => measure === 'median-reduction')
      .map(({ reading, median, actual: own }) => [reading, median, own]);
    expect(medians).toEqual([
      ['contracts', 0.5, 0.4],
      ['vega', 0.7, null],
    ]);
  });

  it('is what its schema says', () => {
    const summaries = summariseHistories([actual, ...paths], [judged]);
    expect(historySummariesSchema.safeParse(JSON.parse(JSON.stringify(summaries))).success).toBe(true);
  });
});
