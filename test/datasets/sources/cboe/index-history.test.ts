import { describe, expect, it } from 'vitest';
import { cboeIndexHistory } from '../../../../datasets/sources/cboe/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('cboeIndexHistory', () => {
  const vix = cboeIndexHistory.read(fixture('cboe/VIX_History.csv'));

  it('keeps the close of rows that contradict themselves', () => {
    expect(valuesOf(vix, 'vix')).toEqual([
      ['2004-06-09', 15.5],
      ['2004-06-10', 15.2],
      ['2004-06-14', 16.4],
      ['2004-06-16', 15.8],
    ]);
  });

  it('takes no open from rows that contradict themselves or only repeat the close', () => {
    expect(valuesOf(vix, 'vix_open')).toEqual([
      ['2004-06-10', 15.1],
      ['2004-06-16', 16],
    ]);
  });

  it('refuses rows on holidays and zeros', () => {
    expect(refusalsOf(vix)).toEqual({ 'not a trading day': 1, 'close outside 5 to 200': 1 });
  });

  it('tells by the name which index a file with four prices holds', () => {
    expect(valuesOf(cboeIndexHistory.read(fixture('cboe/VIX9D_History.csv')), 'vix9d')).toHaveLength(2);
    expect(valuesOf(cboeIndexHistory.read(fixture('cboe/VIX3M_History.csv.gz')), 'vix3m')).toEqual([
      ['2019-03-18', 14.2],
    ]);
  });

  it('reads VVIX and SKEW, whose column has their name, and refuses early slips of VVIX', () => {
    const vvix = cboeIndexHistory.read(fixture('cboe/VVIX_History.csv'));
    expect(valuesOf(vvix, 'vvix')).toEqual([
      ['2006-03-06', 71.25],
      ['2006-03-08', 72.5],
    ]);
    expect(refusalsOf(vvix)).toEqual({ 'value outside 45 to 300': 1 });
    const skew = cboeIndexHistory.read(fixture('cboe/SKEW_History.csv'));
    expect(valuesOf(skew, 'skew')).toEqual([['2019-03-18', 126.5]]);
    expect(refusalsOf(skew)).toEqual({ 'no value': 1 });
  });
});
