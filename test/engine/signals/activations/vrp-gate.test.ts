import { describe, expect, it } from 'vitest';
import { activationSignals } from '../../../../engine/signals/index.js';
import { madeMarket, rowsOn, span } from '../made-market.js';

const onRows = (market: { spx?: (row: number) => number; vix?: (row: number) => number }) =>
  rowsOn(activationSignals['vrp-gate'].compute(madeMarket(320, market))[0]);

describe('vrp-gate', () => {
  it('holds while the VIX is below what it was, at the same realised volatility', () => {
    expect(onRows({ vix: (row) => (row >= 300 && row < 310 ? 15 : 18) })).toEqual(span(300, 309));
  });

  it('holds while the S&P moves and the VIX does not follow: the 21 days that remember a shock', () => {
    expect(onRows({ spx: (row) => (row < 290 ? 2500 : 2400) })).toEqual(span(290, 310));
  });

  it('does not hold while the VIX is dearer, or as always', () => {
    expect(onRows({ vix: (row) => (row >= 300 ? 25 : 18) })).toEqual([]);
    expect(onRows({})).toEqual([]);
  });

  it('does not hold before a month of returns and a year of premia', () => {
    expect(onRows({ vix: (row) => 40 - row / 10 })[0]).toBe(272);
  });
});
