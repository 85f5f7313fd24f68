import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture } from '../chains/chain-fixture.js';

describe('historicalOptionDataChain', () => {
  it('reads its header with a space in it, American dates and roots in symbols', () => {
    const { chain } = readFixture('historicaloptiondata/L3_options_20170103.csv');
    expect(quotesOf(chain)).toEqual([
      '2017-01-03 SPX 2017-02-17 C 2250 38.1/39.2 38.4',
      '2017-01-03 SPX 2017-02-17 P 1500 -/0.15 0.15',
      '2017-01-03 SPXW 2017-02-10 C 2250 33.1/34 -',
    ]);
    expect(detailsOf(chain, 0)).toEqual([1204, 8810, 0.1071, 0.5511]);
  });
});
