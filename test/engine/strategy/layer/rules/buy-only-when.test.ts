import { describe, expect, it } from 'vitest';
import { makePoint } from '../../../../../sweeps/axes/index.js';
import { hedgeOf } from '../../../../../sweeps/plan/index.js';
import { handMadeMarket } from '../../../hand-made-market.js';
import { actions, walk } from '../hand-made-layer.js';

/** The S&P climbs a point a day; breadth too, until row 40, then it falls: from row 51 on it is below 20 days before. */
const spx = (row: number) => 2500 + row;
const narrowing = (row: number) => (row <= 40 ? row : 80 - row);

describe('buyOnlyWhen', () => {
  it('buys the far layer on the first day on which breadth and the S&P part ways', () => {
    const market = handMadeMarket(60, { spx, optional: { advance_decline: narrowing } });
    expect(actions(walk(market, { targetDays: 220, buysOnlyWhen: ['breadth-divergence'] }).trades)).toEqual(['51 buy']);
  });

  it('buys nothing while they go together', () => {
    const market = handMadeMarket(60, { spx, optional: { advance_decline: (row) => row } });
    const { trades, turns } = walk(market, { targetDays: 220, buysOnlyWhen: ['breadth-divergence'] });
    expect([trades, turns]).toEqual([[], []]);
  });

  it('keeps what it holds when the condition ends, past the day of a roll, and buys again at the next', () => {
    // The VIX rises by 30% in 5 days on rows 7 and 50 only; 21 days are left on row 22.
    const vix = (row: number) => (row === 7 ? 21 : row === 50 ? 24 : 16);
    const { trades } = walk(handMadeMarket(60, { vix }), { buysOnlyWhen: ['vix-jump'], rollDays: 21 });
    expect(actions(trades)).toEqual(['7 buy', '43 settle', '50 buy']);
  });

  it('is asked of the far layer only by the breadth gate, and of every layer by the promoter', () => {
    const conditions = (choices: Record<string, string>) =>
      hedgeOf(makePoint(choices)).layers.map(({ spec }) => spec.buysOnlyWhen);
    expect(conditions({ 'hedge.gate220': 'breadth' })).toEqual([[], [], ['breadth-divergence']]);
    expect(conditions({ 'hedge.policy': 'promoter' })).toEqual(Array(3).fill(['vix-jump']));
    expect(conditions({})).toEqual([[], [], []]);
  });
});
