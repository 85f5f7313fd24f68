import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture } from '../chains/chain-fixture.js';

describe('chainSnapshot', () => {
  it('finds the day by the days to expiration, reads percent, and no volatility on the last day', () => {
    const { chain } = readFixture('chain-snapshot/spx_chain_snapshot.csv');
    expect(quotesOf(chain)).toEqual([
      '2026-07-23 SPX 2026-08-21 C 7700 -/0.35 0.3',
      '2026-07-23 SPX 2026-08-21 P 7400 101.2/102.4 101',
      '2026-07-23 SPXW 2026-07-23 C 7400 9.6/9.9 9.71',
    ]);
    expect(detailsOf(chain, 1)).toEqual([44, 1210, 0.1425, -0.47]);
    expect(detailsOf(chain, 2)).toEqual([1204, 310, null, 0.998]);
  });
});
