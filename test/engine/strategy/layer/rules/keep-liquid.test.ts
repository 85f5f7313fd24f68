import { describe, expect, it } from 'vitest';
import { keepLiquid } from '../../../../../engine/strategy/layer/index.js';
import { handMadeMarket } from '../../../hand-made-market.js';
import { actions, walkAccount } from '../hand-made-layer.js';

// Eight weeks of weekly condors at 25 × 50 points: risk grows with the ladder, and the ratio falls.
const market = handMadeMarket(50);
const capital = 60_000;

describe('keepLiquid', () => {
  it('unwinds on the day after (cash + calls at bid) / risk of the condors first closed below the floor', () => {
    const free = walkAccount(market, {}, {}, { capital }).book;
    const ratio = (row: number) =>
      (capital + free.condor.cash[row] + free.layers[0].cash[row] + free.layers[0].marks[row]) /
      free.condor.riskInForce[row];
    const floor = 2.5;
    let row = 1;
    while (!(ratio(row) < floor)) ++row;
    expect(row).toBeGreaterThan(10);
    const { trades, turns } = walkAccount(market, { quickRatio: floor }, {}, { capital });
    expect(actions(trades).slice(0, 2)).toEqual(['1 buy', `${row + 1} sell`]);
    expect(turns).toContain(`${row + 1} open → unwound: quick ratio ${ratio(row).toFixed(2)}`);
  });

  it('leaves a book alone that stays above its floor', () => {
    const { trades } = walkAccount(market, { quickRatio: 0.5 }, {}, { capital });
    expect(trades.some(({ action }) => action === 'sell')).toBe(false);
  });

  it('keeps the layer out until the ratio is back', () => {
    const rule = keepLiquid((row) => (row === 3 ? 0.9 : 1.1), 1);
    expect([2, 3, 4].map((row) => rule.forbids?.(row))).toEqual([null, 'liquidity', null]);
    expect(rule.keepsOut).toBe(true);
  });
});
