import { describe, expect, it } from 'vitest';
import { shillerDividendYield } from '../../../../datasets/sources/shiller/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('shillerDividendYield', () => {
  const reading = shillerDividendYield.read(fixture('shiller/shiller_sp500_monthly.csv'));

  it('gives the yield three months after its month began', () => {
    expect(valuesOf(reading, 'dividend_yield')).toEqual([
      ['2020-02-01', 57 / 3000],
      ['2020-03-01', 58 / 3200],
    ]);
  });

  it('takes no unfilled dividend for a zero yield', () => {
    expect(refusalsOf(reading)).toEqual({ 'dividend not filled in yet': 1 });
  });
});
