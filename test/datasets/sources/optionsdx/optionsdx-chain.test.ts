import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture, readText, refusalsOf } from '../chains/chain-fixture.js';

describe('optionsDxChain', () => {
  const spx = readFixture('optionsdx/spx_eod_201903.txt');

  it('splits a row into call and put, and takes 0 for no bid', () => {
    expect(quotesOf(spx.chain)).toEqual([
      '2019-03-04 SPX 2019-04-18 C 2800 57.9/58.7 58.2',
      '2019-03-04 SPX 2019-04-18 C 3100 -/0.1 -',
      '2019-03-04 SPX 2019-04-18 P 2800 52.1/52.9 52.5',
      '2019-03-04 SPX 2019-04-18 P 3100 295.2/298 -',
      '2019-03-04 SPXW 2019-03-06 C 2795 14.1/14.5 14.3',
    ]);
    expect(detailsOf(spx.chain, 0)).toEqual([310, null, 0.1234, 0.5412]);
    // A volatility below 0 is a search that failed.
    expect(detailsOf(spx.chain, 3)).toEqual([null, null, null, -0.988]);
  });

  it('refuses crossed quotes, quotes after expiration and rows cut short', () => {
    const path = 'optionsdx/spx_eod_201903.txt';
    expect(refusalsOf(spx)).toEqual({
      'bid above ask': [1, `${path}:4`],
      'expires before its quote': [2, `${path}:5`],
      'fewer fields than the header': [2, `${path}:6`],
    });
    expect(spx.tally.rows).toBe(10);
    expect(spx.tally.kept).toBe(5);
  });

  it('tells the underlying by the name of the file, and monthlies from weeklies by the expiration', () => {
    expect(quotesOf(readFixture('optionsdx/vix_eod_201903.txt').chain)).toEqual([
      '2019-03-04 VIX 2019-04-17 C 16 1.6/1.7 1.65',
      '2019-03-04 VIX 2019-04-17 P 16 1.85/1.95 1.9',
      '2019-03-04 VIXW 2019-03-13 C 16.5 0.45/0.55 0.5',
      '2019-03-04 VIXW 2019-03-13 P 16.5 1.5/1.65 1.55',
    ]);
    const header = '[QUOTE_DATE], [EXPIRE_DATE], [C_BID], [C_ASK], [STRIKE], [P_BID], [P_ASK]';
    const spy = readText('options/spy_eod_201903.txt', `${header}\n2019-03-04, 2019-04-18, 1, 2, 280, 3, 4\n`);
    expect(refusalsOf(spy)).toEqual({ 'neither an SPX nor a VIX option': [2, 'options/spy_eod_201903.txt:2'] });
  });
});
