import { describe, expect, it } from 'vitest';
import { financeVix } from '../../../../datasets/sources/finance-vix/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('financeVix', () => {
  it('reads VIX with ISO dates and CRLF line ends, without holidays', () => {
    const reading = financeVix.read(fixture('finance-vix/vix-daily.csv'));
    expect(valuesOf(reading, 'vix')).toEqual([
      ['2019-03-18', 13.125],
      ['2019-03-19', 13.5],
    ]);
    expect(valuesOf(reading, 'vix_open')).toEqual([
      ['2019-03-18', 12.5],
      ['2019-03-19', 13],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'not a trading day': 1 });
    expect(reading.series[0]?.source).toMatchObject({ vendor: 'finance-vix', file: 'vix-daily.csv' });
  });
});
