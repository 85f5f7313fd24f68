import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../engine/statistics/index.js';

describe('wilsonInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, Table I, method 3 (score, no continuity correction), 95%.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0.0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %i of %i', (successes, n, lower, upper) => {
    const interval = wilsonInterval(successes, n, 0.95);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('mirrors when successes and failures change places', () => {
    const some = wilsonInterval(7, 61, 0.9);
    const others = wilsonInterval(54, 61, 0.9);
    expect(others.lower).toBeCloseTo(1 - some.upper, 14);
    expect(others.upper).toBeCloseTo(1 - some.lower, 14);
  });

  it('solves (p - x)² = z² x (1 - x) / n at both ends', () => {
    const z = 1.959963984540054;
    const { lower, upper } = wilsonInterval(22, 61, 0.95);
    for (const end of [lower, upper]) {
      expect((22 / 61 - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / 61, 12);
    }
  });

  it('reaches exactly 0 and 1 at the ends, and never past them', () => {
    for (let n = 1; n <= 200; ++n) {
      expect(wilsonInterval(0, n, 0.95).lower).toBe(0);
      expect(wilsonInterval(n, n, 0.95).upper).toBe(1);
      expect(wilsonInterval(n, n, 0.95).lower).toBeLessThan(1);
    }
  });

  it('says nothing without windows', () => {
    expect(wilsonInterval(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
  });
});
