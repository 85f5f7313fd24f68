import { describe, expect, it } from 'vitest';
import { realizedVolatility } from '../../../../engine/signals/index.js';

describe('realizedVolatility', () => {
  it('of 1% a day is 15.9% a year, whichever way the days went', () => {
    const closes = Float64Array.from({ length: 30 }, (_, row) => (row % 2 === 0 ? 100 : 101));
    const got = realizedVolatility(closes, 21);
    expect(got[29]).toBeCloseTo(Math.sqrt(252) * Math.log(1.01), 12);
  });

  it('counts a steady climb as movement: it is taken about zero', () => {
    const closes = Float64Array.from({ length: 30 }, (_, row) => 100 * 1.001 ** row);
    expect(realizedVolatility(closes, 21)[25]).toBeCloseTo(Math.sqrt(252) * Math.log(1.001), 12);
  });

  it('forgets a shock the day its return leaves the window', () => {
    const closes = Float64Array.from({ length: 10 }, (_, row) => (row < 2 ? 100 : 120));
    const got = realizedVolatility(closes, 3);
    expect(got.subarray(0, 3).every(Number.isNaN)).toBe(true);
    expect(got[4]).toBeGreaterThan(1);
    expect(got[5]).toBe(0);
  });
});
