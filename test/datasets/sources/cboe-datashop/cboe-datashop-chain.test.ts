import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture, refusalsOf } from '../chains/chain-fixture.js';

describe('cboeDatashopChain', () => {
  it('takes the quotes at the close, maps roots of before 2010 and Saturday expirations', () => {
    const path = 'cboe-datashop/UnderlyingOptionsEODCalcs_2008-11-20.csv';
    const reading = readFixture(path);
    expect(quotesOf(reading.chain)).toEqual([
      '2008-11-20 SPX 2008-12-19 C 750 50.4/53.2 51.5',
      '2008-11-20 SPX 2008-12-19 C 1500 -/0.05 -',
      '2008-11-20 SPX 2008-12-19 P 750 48.6/51.2 50',
      '2008-11-20 SPXW 2008-11-28 C 750 25.1/29.4 -',
      '2008-11-20 VIX 2008-12-17 C 50 17.4/18.6 17.9',
    ]);
    expect(detailsOf(reading.chain, 0)).toEqual([1200, 4100, 0.702, 0.531]);
    expect(refusalsOf(reading)).toEqual({
      'bid above ask': [1, `${path}:7`],
      'neither an SPX nor a VIX option': [1, `${path}:8`],
      'no number in column strike': [1, `${path}:9`],
    });
  });

  it('reads files without calculations, and keeps monthlies that settle at the close apart', () => {
    const { chain } = readFixture('cboe-datashop/UnderlyingOptionsEODQuotes_2012-06-18.csv');
    expect(quotesOf(chain)).toEqual([
      '2012-06-18 SPX 2012-07-20 P 1350 29.1/30.3 29.4',
      '2012-06-18 SPXW 2012-06-22 P 1350 12.1/12.7 12.4',
      '2012-06-18 SPXW 2012-07-20 P 1350 29.5/31 -',
    ]);
    expect(detailsOf(chain, 0)).toEqual([410, 8800, null, null]);
  });
});
