import { describe, expect, it } from 'vitest';
import { stooqIndex } from '../../../../datasets/sources/stooq/index.js';
import { asSourceFile, fixture, refusalsOf, valuesOf } from '../fixture.js';

const HEADER = '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>';

describe('stooqIndex', () => {
  it('reads daily rows of the ticker and refuses other periods and days that do not exist', () => {
    const reading = stooqIndex.read(fixture('stooq/vix.txt'));
    expect(valuesOf(reading, 'vix')).toEqual([
      ['2019-04-01', 13.75],
      ['2019-04-02', 13.25],
    ]);
    expect(valuesOf(reading, 'vix_open')).toEqual([['2019-04-01', 13.5]]);
    expect(refusalsOf(reading)).toEqual({ 'another ticker or period': 1, 'no date': 1 });
  });

  it('knows the S&P 500 by its ticker, whatever the name of the file', () => {
    const spx = asSourceFile('x/a.txt', `${HEADER}\n^SPX,D,20190401,000000,2848.5,2870,2848.25,2867.25,0,0\n`);
    expect(stooqIndex.recognises(spx)).toBe(true);
    expect(valuesOf(stooqIndex.read(spx), 'spx_close')).toEqual([['2019-04-01', 2867.25]]);
    const other = asSourceFile('x/spx.txt', `${HEADER}\n^DJI,D,20190401,000000,2848.5,2870,2848.25,2867.25,0,0\n`);
    expect(stooqIndex.recognises(other)).toBe(false);
  });
});
