import { describe, expect, it } from 'vitest';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { monthlyReturns } from '../../../engine/metrics/index.js';

const days = ['2019-11-29', '2019-12-02', '2019-12-31', '2020-01-02', '2020-02-28'].map(toDay);
const equity = Float64Array.of(100, 110, 121, 108.9, 130.68);

describe('monthlyReturns', () => {
  it('compounds an account that reinvests', () => {
    const [first, second] = monthlyReturns(days, equity, null);
    expect([first.year, second.year]).toEqual([2019, 2020]);
    expect(first.months.slice(0, 11)).toEqual(new Array(11).fill(null));
    expect(first.months[11]).toBeCloseTo(0.21, 12);
    expect(second.months[0]).toBeCloseTo(-0.1, 12);
    expect(second.months[1]).toBeCloseTo(0.2, 12);
    expect(second.whole).toBeCloseTo(0.08, 12);
  });

  it('measures an account of constant size against its capital', () => {
    const [first, second] = monthlyReturns(days, equity, 100);
    expect(first.whole).toBeCloseTo(0.21, 12);
    expect(second.months[0]).toBeCloseTo(-0.121, 12);
    expect(second.months[1]).toBeCloseTo(0.2178, 12);
    expect(second.whole).toBeCloseTo(0.0968, 12);
  });
});
