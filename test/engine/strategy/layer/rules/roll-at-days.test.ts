import { describe, expect, it } from 'vitest';
import { handMadeMarket } from '../../../hand-made-market.js';
import { line, walk } from '../hand-made-layer.js';

// Row 0 is 2019-01-01; VIX options expire on rows 15, 43, 77 and 106.
const market = handMadeMarket(60);

describe('rollAtDays', () => {
  it('sells on the day on which 21 days are left, and buys the target tenor anew', () => {
    const { trades } = walk(market, { rollDays: 21 });
    expect(trades.slice(0, 3).map(line)).toEqual([
      '0 buy VIX 2019-02-13 19 call: entry',
      `${43 - 21} sell VIX 2019-02-13 19 call: roll`,
      `${43 - 21} buy VIX 2019-03-19 19 call: roll`,
    ]);
  });

  it('leaves a layer without it alone until settlement', () => {
    expect(walk(market).trades.slice(0, 2).map(line)).toEqual([
      '0 buy VIX 2019-02-13 19 call: entry',
      '43 settle VIX 2019-02-13 19 call: settlement',
    ]);
  });

  it('does not apply to a tenor that is not longer than the roll', () => {
    const { trades } = walk(market, { targetDays: 15, rollDays: 21 });
    expect(trades[1].action).toBe('settle');
  });
});
