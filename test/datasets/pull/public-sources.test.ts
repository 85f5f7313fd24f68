import { describe, expect, it } from 'vitest';
import { publicSources, sourceUrl } from '../../../datasets/pull/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';

const sources = publicSources(toDay('2020-01-02'));
const named = (file: string) => sources.find((source) => source.file === file);

describe('publicSources', () => {
  it('have names of their own', () => {
    expect(new Set(sources.map(({ file }) => file)).size).toBe(sources.length);
  });

  it('are asked for where their publishers keep them', () => {
    const urlOf = (file: string) => sourceUrl(named(file) as (typeof sources)[number]);
    expect(urlOf('VIX_History.csv')).toBe('https://cdn.cboe.com/api/global/us_indices/daily_prices/VIX_History.csv');
    expect(urlOf('VX_2018-02-14.csv')).toBe(
      'https://cdn.cboe.com/data/us/futures/market_statistics/historical_data/VX/VX_2018-02-14.csv',
    );
    expect(urlOf('CFE_F08_VX.csv')).toBe(
      'https://cdn.cboe.com/resources/futures/archive/volume-and-price/CFE_F08_VX.csv',
    );
    expect(urlOf('DTB3.csv')).toBe('https://fred.stlouisfed.org/graph/fredgraph.csv?id=DTB3');
  });

  it('hold every monthly VX contract, those that have not settled being allowed to be missing', () => {
    expect(named('VX_2013-01-16.csv')?.mayBeMissing).toBe(false);
    expect(named('VX_2019-12-18.csv')?.mayBeMissing).toBe(false);
    expect(named('VX_2020-09-16.csv')?.mayBeMissing).toBe(true);
    expect(named('VX_2020-11-18.csv')).toBeUndefined();
    expect(sources.filter(({ file }) => file.startsWith('CFE_')).length).toBe(7 + 9 + 7 * 12 + 1);
  });
});

describe('sourceUrl', () => {
  it('takes another base with the same path', () => {
    expect(sourceUrl(named('DTB3.csv') as (typeof sources)[number], 'http://127.0.0.1:8080/')).toBe(
      'http://127.0.0.1:8080/graph/fredgraph.csv?id=DTB3',
    );
  });
});
