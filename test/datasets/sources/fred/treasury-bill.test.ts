import { describe, expect, it } from 'vitest';
import { fredTreasuryBill } from '../../../../datasets/sources/fred/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('fredTreasuryBill', () => {
  it('turns the bank discount into a continuous rate', () => {
    const reading = fredTreasuryBill.read(fixture('fred/DTB3.csv'));
    const rates = valuesOf(reading, 'rate');
    expect(rates.map(([date]) => date)).toEqual(['2019-07-03', '2019-07-05']);
    // A bill at a discount of 2.15% costs 1 - 0.0215 * 91/360.
    expect(rates[0]?.[1]).toBeCloseTo((Math.log(1 / (1 - (0.0215 * 91) / 360)) * 365) / 91, 15);
    expect(refusalsOf(reading)).toEqual({ 'no value': 1, 'no number in column dtb3': 1 });
  });

  it('reads the newer header, empty values and negative discounts', () => {
    const reading = fredTreasuryBill.read(fixture('fred/DTB3_new.csv'));
    const rates = valuesOf(reading, 'rate');
    expect(rates.map(([date]) => date)).toEqual(['2019-07-03', '2020-03-25']);
    expect(rates[1]?.[1]).toBeLessThan(0);
    expect(refusalsOf(reading)).toEqual({ 'no value': 1 });
  });
});
