import { describe, expect, it } from 'vitest';
import { patternSearch } from '../../../pipeline/validate/calibration/pattern-search.js';
import { compareLevels } from '../../../pipeline/validate/compare-levels.js';
import { rankCorrelation } from '../../../pipeline/validate/rank-correlation.js';

/** 50 days with levels whose daily log returns are given. */
function curve(returns: (day: number) => number): Float64Array {
  const levels = new Float64Array(50);
  let level = 0;
  for (let day = 0; day < 50; ++day) {
    level += day === 0 ? 0 : returns(day);
    levels[day] = 100 * Math.exp(level);
  }
  return levels;
}

const days = Int32Array.from({ length: 50 }, (_, day) => 16000 + day);
const rolls = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 49].map((day) => 16000 + day);
const noise = (day: number) => 0.01 * Math.sin(day * day);

describe('compareLevels', () => {
  it('finds beta, drift and correlation of a scaled and shifted curve', () => {
    const index = curve(noise);
    const model = curve((day) => 1.2 * noise(day) + 0.0001);
    const row = compareLevels('X', { days, model, index }, rolls, 50, 0.5);
    expect(row?.months).toBe(10);
    // The last return has one day less of drift, so none of these is quite exact.
    expect(row?.monthlyCorrelation).toBeCloseTo(1, 4);
    expect(row?.spearman).toBeCloseTo(1, 12);
    expect(row?.beta).toBeCloseTo(1.2, 2);
    expect(row?.driftGapPerYear).toBeCloseTo((0.2 * Math.log(index[49] / 100) + 49 * 0.0001) / (49 / 365.25), 9);
    expect(row?.dailyCorrelation).toBeCloseTo(1, 12);
    expect(row?.from).toBe('2013-10-22');
  });

  it('leaves out the two largest returns of the index', () => {
    const index = curve((day) => (day === 7 ? 0.5 : day === 22 ? -0.4 : noise(day)));
    const model = curve((day) => (day === 7 ? 0.5 : day === 22 ? -0.4 : noise(day + 1)));
    const row = compareLevels('X', { days, model, index }, rolls, 50, 1);
    expect(row?.monthlyCorrelation).toBeGreaterThan(0.95);
    expect(row?.correlationWithoutTwoLargest).toBeLessThan(0.8);
  });

  it('compares all of them where levels are not daily', () => {
    const index = curve(noise);
    const sparse = Int32Array.from([0, 6, 13, 19, 26, 33, 41, 48]);
    const pick = (levels: Float64Array) => Float64Array.from(sparse, (day) => levels[day]);
    const levels = { days: sparse.map((day) => 16000 + day), model: pick(index), index: pick(index) };
    const row = compareLevels('X', levels, rolls, 50, 1);
    expect(row?.months).toBe(7);
    expect(row?.dailyCorrelation).toBeNull();
  });

  it('gives no row for a handful of returns', () => {
    const index = curve(noise);
    expect(compareLevels('X', { days, model: index, index }, rolls.slice(0, 5), 50, 1)).toBeNull();
  });
});

describe('rankCorrelation', () => {
  it('shares ranks between equal values', () => {
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / sqrt(4.5 * 5).
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });
});

describe('patternSearch', () => {
  it('finds the corner of a sum of absolute errors', () => {
    const cost = ([a, b]: readonly number[]) => Math.abs(a - 1.25) + Math.abs(b + 0.5) + Math.abs(a + b - 0.75);
    const [a, b] = patternSearch(cost, [0, 0], [0.5, 0.5]);
    expect(a).toBeCloseTo(1.25, 2);
    expect(b).toBeCloseTo(-0.5, 2);
  });

  it('holds a coordinate whose step is 0, and ends where costs are no numbers', () => {
    expect(patternSearch(([a]) => (a - 2) * (a - 2), [1], [0])).toEqual([1]);
    expect(patternSearch(([a]) => (a === 0 ? 1 : Number.NaN), [0], [1])).toEqual([0]);
  });
});
