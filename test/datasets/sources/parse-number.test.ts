import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../datasets/sources/parse-number.js';

describe('parseNumber', () => {
  it.each([
    ['17.240000', 17.24],
    ['-0.05', -0.05],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1.00E+10', 1e10],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', '.', 'NA', 'n/a', 'NaN', 'null', 'None'])('takes "%s" as no value', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });

  it.each(['1,234.5', '12,5', '1 234', '12.5%', '0x10', '1e9999', 'Infinity', '--5', '12.3.4', '١٢', '12.5x', '-'])(
    'refuses %s',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});
