import { describe, expect, it } from 'vitest';
import { macd } from '../../../../engine/signals/index.js';
import { largestError, talibTable } from './talib-table.js';

const values = Float64Array.from(talibTable.values);

describe('macd', () => {
  it('equals TA-Lib: line, signal and histogram', () => {
    const got = macd(values, 12, 26, 9);
    expect(largestError(got.line.subarray(33), talibTable.macd)).toBeLessThan(1e-12);
    expect(largestError(got.signal.subarray(33), talibTable.signal)).toBeLessThan(1e-12);
    expect(largestError(got.histogram.subarray(33), talibTable.histogram)).toBeLessThan(1e-12);
  });

  it('has a line from the slow period on and a signal once that has filled its own', () => {
    const { line, signal, histogram } = macd(values, 12, 26, 9);
    const firstRow = (column: Float64Array) => column.findIndex((value) => !Number.isNaN(value));
    expect([line, signal, histogram].map(firstRow)).toEqual([25, 33, 33]);
  });

  it('lags a straight line by half the difference of the periods', () => {
    const ramp = Float64Array.from({ length: 60 }, (_, row) => 100 + 3 * row);
    const { line, histogram } = macd(ramp, 12, 26, 9);
    expect(line[59]).toBeCloseTo((3 * (26 - 12)) / 2, 10);
    expect(histogram[59]).toBeCloseTo(0, 10);
  });

  it('has a positive histogram after a fall turns into a rise', () => {
    const vee = Float64Array.from({ length: 80 }, (_, row) => 100 + Math.abs(row - 60));
    const { histogram } = macd(vee, 12, 26, 9);
    expect(histogram[60]).toBeCloseTo(0, 10);
    expect(histogram.subarray(61).every((value) => value > 0)).toBe(true);
  });
});
