import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture, refusalsOf } from '../chains/chain-fixture.js';

describe('oratsStrikes', () => {
  const path = 'orats/ORATS_SMV_Strikes_20190304.csv';
  const reading = readFixture(path);

  it('reads American dates, roots from OPRA symbols, and by the expiration where there are none', () => {
    expect(quotesOf(reading.chain)).toEqual([
      '2019-03-04 SPX 2019-04-18 C 2800 57.8/58.6 -',
      '2019-03-04 SPX 2019-04-18 P 2800 52/52.8 -',
      '2019-03-04 SPXW 2019-03-22 C 2800 35.1/35.8 -',
      '2019-03-04 SPXW 2019-03-22 P 2800 32/32.7 -',
      '2019-03-04 VIX 2019-03-19 C 16 0.9/1 -',
      '2019-03-04 VIX 2019-03-19 P 16 1.45/1.6 -',
    ]);
  });

  it('takes the put delta from the call delta', () => {
    expect(detailsOf(reading.chain, 0)).toEqual([310, 5100, 0.1232, 0.5408]);
    expect(detailsOf(reading.chain, 1)).toEqual([95, 7300, 0.1262, 0.5408 - 1]);
  });

  it('leaves the rest of the market out', () => {
    expect(refusalsOf(reading)).toEqual({ 'neither an SPX nor a VIX option': [2, `${path}:5`] });
    expect(readFixture(path, 'all').chain.roots).toEqual(['AAPL', 'SPX', 'SPXW', 'VIX']);
  });
});
