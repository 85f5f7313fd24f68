import { describe, expect, it } from 'vitest';
import { fredMonthlySeries } from '../../../../datasets/sources/fred/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('fredMonthlySeries', () => {
  it('enters the dollar 45 days after the first of its month', () => {
    const reading = fredMonthlySeries.read(fixture('fred/RBUSBIS.csv'));
    expect(valuesOf(reading, 'dollar_index')).toEqual([
      ['2019-02-15', 115.5],
      ['2019-03-18', 116.25],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'no value': 1, 'value outside 40 to 300': 1 });
  });

  it.each([
    ['fred/CPIAUCSL.csv', 'cpi', 252.5],
    ['fred/PPIACO.csv', 'ppi', 199.5],
  ])('enters the prices of %s 60 days after', (path, column, january) => {
    expect(valuesOf(fredMonthlySeries.read(fixture(path)), column)[0]).toEqual(['2019-03-02', january]);
  });
});
