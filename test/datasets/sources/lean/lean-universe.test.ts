import { describe, expect, it } from 'vitest';
import { detailsOf, quotesOf, readFixture, readText, refusalsOf } from '../chains/chain-fixture.js';

describe('leanUniverse', () => {
  it('takes day and root from the path, closes as trades, and leaves the row of the underlying', () => {
    const reading = readFixture('lean/spx/20190304.csv');
    expect(quotesOf(reading.chain)).toEqual([
      '2019-03-04 SPX 2019-04-18 C 2800 -/- 58.3',
      '2019-03-04 SPX 2019-04-18 P 2800 -/- 52.4',
    ]);
    expect(detailsOf(reading.chain, 1)).toEqual([95, 7300, 0.1262, -0.4592]);
    expect(refusalsOf(reading)).toEqual({ 'no option: the underlying': [1, 'lean/spx/20190304.csv:2'] });
  });

  it('refuses every row of a file whose name has no date', () => {
    const header = '#expiry,strike,right,close,open_interest,implied_volatility';
    const reading = readText('spx/universe.csv', `${header}\n20190418,2800,C,58.3,5100,0.12\n`);
    expect(refusalsOf(reading)).toEqual({ 'no quote date': [1, 'spx/universe.csv:2'] });
  });
});
