import { describe, expect, it } from 'vitest';
import { rsi } from '../../../../engine/signals/index.js';
import { largestError, talibTable } from './talib-table.js';

// Wilder (1978), New Concepts in Technical Trading Systems, section VI, the worked example.
const WILDER_CLOSES = Float64Array.of(
  ...[54.8, 56.8, 57.85, 59.85, 60.57, 61.1, 62.17, 60.6, 62.35, 62.15, 62.35, 61.45, 62.8],
  ...[61.37, 62.5, 62.57, 60.8, 59.37, 60.35, 62.35, 62.17, 62.55, 64.55, 64.37, 65.3, 64.42],
  ...[62.9, 61.6, 62.05, 60.05, 59.7, 60.9, 60.25, 58.27, 58.7, 57.72, 58.1, 58.2],
);
const WILDER_RSI = [
  ...[74.36, 74.55, 65.75, 59.68, 61.98, 66.44, 65.75, 67, 71.43, 70.5, 72.14, 67.95],
  ...[60.78, 55.56, 56.71, 49.49, 48.19, 52.38, 50, 43.5, 45.36, 42.53, 44.13, 44.75],
];

// StockCharts, ChartSchool, Relative Strength Index: QQQQ, 2009-12-14 to 2010-02-01.
const QQQQ_CLOSES = Float64Array.of(
  ...[44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931],
  ...[46.0328, 45.614, 46.282, 46.282, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521],
  ...[45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314],
);
const QQQQ_RSI = [
  ...[70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38],
  ...[54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.3, 33.08, 37.77],
];

describe('rsi', () => {
  it("equals Wilder's worked example as far as his rounded averages allow", () => {
    // He rounds averages near 0.3 to two decimals every day, which is worth half a point of RSI.
    expect(largestError(rsi(WILDER_CLOSES, 14).subarray(14), WILDER_RSI)).toBeLessThan(0.53);
  });

  it('equals the table of StockCharts to its last digit', () => {
    expect(largestError(rsi(QQQQ_CLOSES, 14).subarray(14), QQQQ_RSI)).toBeLessThan(0.00501);
  });

  it('equals TA-Lib', () => {
    const got = rsi(Float64Array.from(talibTable.values), 14);
    expect(largestError(got.subarray(14), talibTable.rsi)).toBeLessThan(1e-11);
  });

  it('is NaN until a period of changes has passed, then never on a market that moves', () => {
    const got = rsi(QQQQ_CLOSES, 14);
    expect(got.subarray(0, 14).every(Number.isNaN)).toBe(true);
    expect(got.subarray(14).some(Number.isNaN)).toBe(false);
  });

  it('is 100 when all changes are rises, 0 when all are falls, and cannot be told when there are none', () => {
    const ramp = Float64Array.from({ length: 8 }, (_, row) => 10 + row);
    expect(
      rsi(ramp, 3)
        .subarray(3)
        .every((value) => value === 100),
    ).toBe(true);
    expect(
      rsi(ramp.toReversed(), 3)
        .subarray(3)
        .every((value) => value === 0),
    ).toBe(true);
    expect(rsi(new Float64Array(8).fill(10), 3).every(Number.isNaN)).toBe(true);
  });

  it('starts anew after a gap', () => {
    const tail = QQQQ_CLOSES.subarray(10);
    const gapped = Float64Array.of(3, 99, 4, Number.NaN, ...tail);
    expect(rsi(gapped, 14).subarray(4)).toEqual(rsi(tail, 14));
  });

  it('fills the array it is given, over whatever stood there', () => {
    const out = new Float64Array(QQQQ_CLOSES.length).fill(7);
    expect(rsi(QQQQ_CLOSES, 14, out)).toBe(out);
    expect(out).toEqual(rsi(QQQQ_CLOSES, 14));
  });
});
