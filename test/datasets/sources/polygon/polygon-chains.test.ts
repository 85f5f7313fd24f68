import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture, refusalsOf } from '../chains/chain-fixture.js';

describe('polygonDayAggregates', () => {
  it('reads contracts from symbols and days from nanoseconds; trades are no quotes', () => {
    const path = 'polygon/us_options_opra_day_aggs_2022-05-06.csv';
    const reading = readFixture(path);
    expect(quotesOf(reading.chain)).toEqual([
      '2022-05-06 SPX 2022-05-20 P 4000 -/- 66.4',
      '2022-05-06 VIX 2022-05-18 C 30 -/- 3.45',
      '2022-05-06 VIXW 2022-05-11 C 27.5 -/- 3.3',
    ]);
    expect(refusalsOf(reading)).toEqual({
      'neither an SPX nor a VIX option': [1, `${path}:5`],
      'no option symbol in column ticker': [1, `${path}:6`],
    });
  });
});

describe('polygonSnapshot', () => {
  it('takes quotes and volatilities where there are any, and the trade of the day only', () => {
    const path = 'polygon/snapshot_SPX_2026-05-04.csv';
    const reading = readFixture(path);
    expect(quotesOf(reading.chain)).toEqual([
      '2026-05-04 SPX 2026-06-18 C 7200 150.1/152 151.3',
      '2026-05-04 SPXW 2026-05-08 P 7100 30.9/31.6 -',
    ]);
    expect(detailsOf(reading.chain, 0)).toEqual([210, 5000, 0.131, 0.5511]);
    expect(refusalsOf(reading)).toEqual({ 'no bid, ask or trade': [1, `${path}:4`] });
  });
});
