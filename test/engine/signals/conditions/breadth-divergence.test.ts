import { describe, expect, it } from 'vitest';
import { conditionSignals } from '../../../../engine/signals/index.js';
import { madeMarket, rowsOn, span } from '../made-market.js';

/** The S&P rises every day; breadth is a function of the row. */
function onRows(breadth: (row: number) => number) {
  const market = madeMarket(60, { spx: (row) => 2500 + row });
  const advance_decline = Float64Array.from(market.days, (_, row) => breadth(row));
  return rowsOn(conditionSignals['breadth-divergence'].compute({ ...market, optional: { advance_decline } }));
}

describe('breadth-divergence', () => {
  it('holds while fewer stocks carry a rising index, measured over 20 days', () => {
    // Two points down after 30 days of one up: after 6 of them the 20-day sum is 14 - 12, after 7 it is 13 - 14.
    expect(onRows((row) => (row <= 30 ? row : 90 - 2 * row))).toEqual(span(37, 59));
  });

  it('does not hold while both go the same way or breadth stands still', () => {
    expect(onRows((row) => row)).toEqual([]);
    expect(onRows(() => 7)).toEqual([]);
  });

  it('does not hold where breadth is not observed on either end', () => {
    expect(onRows((row) => (row < 10 || row >= 50 ? Number.NaN : -row))).toEqual(span(30, 49));
    expect(rowsOn(conditionSignals['breadth-divergence'].compute(madeMarket(60)))).toEqual([]);
  });
});
