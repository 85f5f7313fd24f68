import { describe, expect, it } from 'vitest';
import { fredFederalFunds } from '../../../../datasets/sources/fred/index.js';
import { fixture, valuesOf } from '../fixture.js';

describe('fredFederalFunds', () => {
  it('enters the rate of every calendar day on the day after, as a fraction', () => {
    const reading = fredFederalFunds.read(fixture('fred/DFF.csv'));
    expect(valuesOf(reading, 'federal_funds')).toEqual([
      ['2019-07-04', 2.38 / 100],
      ['2019-07-05', 2.38 / 100],
    ]);
  });
});
