import { describe, expect, it } from 'vitest';
import { handMadeMarket } from '../../../hand-made-market.js';
import { actions, walkAccount } from '../hand-made-layer.js';

const market = handMadeMarket(60);
const { trades: atOnce } = walkAccount(market, {}, { rollDays: 21 });
/** Premium of the four calls of the entry [USD]; the roll of row 22 buys a longer, dearer call. */
const entryPremium = 4 * 100 * atOnce[0].price;
const rollPremium = 4 * 100 * atOnce[2].price;

describe('waitForApproval', () => {
  const rowsOf = (days: number, above: number) =>
    actions(walkAccount(market, { approval: { days, above } }, { rollDays: 21 }).trades).slice(0, 3);

  it('makes a purchase above the limit wait, sale and purchase together', () => {
    expect(rowsOf(2, 0)).toEqual(['3 buy', '24 sell', '24 buy']);
    expect(rowsOf(5, 0)).toEqual(['6 buy', '27 sell', '27 buy']);
  });

  it('lets a smaller one pass: the entry at once, the larger roll two days later', () => {
    expect(rollPremium).toBeGreaterThan(entryPremium);
    expect(rowsOf(2, (entryPremium + rollPremium) / 2)).toEqual(['1 buy', '24 sell', '24 buy']);
  });

  it('lets everything pass below the limit', () => {
    expect(rowsOf(2, rollPremium + 1)).toEqual(['1 buy', '22 sell', '22 buy']);
  });

  it('buys nothing of a contract that settled while the order waited', () => {
    // Ordered on row 22 for the call of row 77 and due on row 82; the old call settles meanwhile. The next order is for
    // a cheaper call that needs no approval.
    const approval = { days: 60, above: rollPremium - 1 };
    const { trades, turns } = walkAccount(handMadeMarket(100), { approval }, { rollDays: 21 });
    expect(actions(trades)).toEqual(['1 buy', '43 settle', '83 buy']);
    expect(turns).toContain('82 rolling → flat: roll');
  });
});
