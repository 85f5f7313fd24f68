import { describe, expect, it } from 'vitest';
import { yahooSpx, yahooVix } from '../../../../datasets/sources/yahoo/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('yahooVix', () => {
  it('reads the close and open and refuses rows of nulls', () => {
    const reading = yahooVix.read(fixture('yahoo/VIX.csv'));
    expect(valuesOf(reading, 'vix')).toEqual([['2019-04-03', 13.75]]);
    expect(valuesOf(reading, 'vix_open')).toEqual([['2019-04-03', 13.5]]);
    expect(refusalsOf(reading)).toEqual({ 'no value': 1 });
  });
});

describe('yahooSpx', () => {
  const reading = yahooSpx.read(fixture('yahoo/GSPC.csv'));

  it('reads closes to the last digit', () => {
    expect(valuesOf(reading, 'spx_close')).toEqual([
      ['2019-03-18', 2815.5],
      ['2019-03-19', 2810.123456789],
      ['2019-03-20', 2812],
    ]);
  });

  it('keeps only the close where open, high and low contradict each other', () => {
    expect(valuesOf(reading, 'spx_open').map(([date]) => date)).toEqual(['2019-03-18', '2019-03-19']);
    expect(reading.tally.remarks).toMatchObject([{ count: 1, first: 'yahoo/GSPC.csv:4' }]);
  });

  it('refuses rows without a close and rows of zeros', () => {
    expect(refusalsOf(reading)).toEqual({ 'no value': 1, 'close outside 4 to 100000': 1 });
  });

  it('reads the layout with volumes', () => {
    expect(valuesOf(yahooSpx.read(fixture('yahoo/spx-with-volume.csv')), 'spx_high')).toEqual([
      ['2019-03-18', 2820.8],
      ['2019-03-19', 2830.3],
    ]);
  });
});
