import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture, refusalsOf } from '../chains/chain-fixture.js';

describe('optionMetricsChain', () => {
  it('divides strikes by 1000 and names the contract by its symbol', () => {
    const { chain } = readFixture('optionmetrics/spx_opprcd_2015.csv');
    expect(quotesOf(chain)).toEqual([
      '2015-01-14 SPX 2015-01-16 C 2000 21.1/23.4 -',
      '2015-01-14 SPX 2015-01-16 C 2600 -/0.05 -',
      '2015-01-14 SPXW 2015-01-23 P 1990 28.3/29.6 -',
    ]);
    expect(detailsOf(chain, 0)).toEqual([12083, 151020, 0.243155, 0.588211]);
    expect(detailsOf(chain, 1)).toEqual([0, 8800, null, null]);
  });

  it('reads exports that say the underlying in their name only, and -99.99 as no volatility', () => {
    const reading = readFixture('optionmetrics/vix_bid_ask.csv');
    expect(quotesOf(reading.chain)).toEqual([
      '2015-01-14 VIX 2015-02-18 C 22 2.45/2.6 -',
      '2015-01-14 VIX 2015-02-18 P 22 4/4.2 -',
    ]);
    expect(detailsOf(reading.chain, 1)).toEqual([88, null, null, null]);
    expect(refusalsOf(reading)).toEqual({ 'no strike': [1, 'optionmetrics/vix_bid_ask.csv:4'] });
  });
});
