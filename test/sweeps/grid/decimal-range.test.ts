import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalRange } from '../../../sweeps/grid/decimal-range.js';

describe('decimalRange', () => {
  it.each([
    ['0.3', '0.4', '0.05', ['0.3', '0.35', '0.4']],
    ['0', '0.7', '0.1', ['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7']],
    ['7', '28', '7', ['7', '14', '21', '28']],
    ['0.3', '0.5', '0.15', ['0.3', '0.45']],
    ['-0.1', '0.1', '0.1', ['-0.1', '0', '0.1']],
    ['5', '5', '1', ['5']],
    ['1e-7', '3e-7', '1e-7', ['0.0000001', '0.0000002', '0.0000003']],
    ['1e1', '3E1', '1e+1', ['10', '20', '30']],
  ])('%s to %s by %s', (from, to, step, numbers) => {
    expect(decimalRange(from, to, step)).toEqual(numbers);
  });

  it.each([
    ['1', '2', '0', 'step above 0'],
    ['1', '2', '-1', 'step above 0'],
    ['2', '1', '1', 'downwards'],
    ['0', '1', '0.00001', 'at most 10000 values'],
    ['zero', '1', '1', 'three numbers'],
    ['0', 'Infinity', '1', 'three numbers'],
    ['0', '1', '0.0000000000001', '12 decimal places'],
    ['.', '1', '1', 'three numbers'],
  ])('refuses %s to %s by %s', (from, to, step, reason) => {
    expect(decimalRange(from, to, step)).toEqual({ fault: expect.stringContaining(reason) });
  });

  it('steps evenly in whole multiples of the smallest place', () => {
    const thousandths = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(thousandths, thousandths, fc.integer({ min: 1, max: 999 }), (from, length, step) => {
        const text = (value: number) => (value / 1000).toFixed(3);
        const numbers = decimalRange(text(from), text(from + length), text(step)) as readonly string[];
        expect(numbers.map((number) => Math.round(Number(number) * 1000))).toEqual(
          Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => from + index * step),
        );
      }),
    );
  });
});
