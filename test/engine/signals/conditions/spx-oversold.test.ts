import { describe, expect, it } from 'vitest';
import { conditionSignals } from '../../../../engine/signals/index.js';
import { madeMarket, rowsOn, span } from '../made-market.js';

const onRows = (spx: (row: number) => number) =>
  rowsOn(conditionSignals['spx-oversold'].compute(madeMarket(30, { spx })));

/** Fourteen changes of ten points up and down, an RSI of 50, then a fall, five days of rest and a recovery. */
const fallBy = (points: number) => (row: number) =>
  row <= 14 ? 2500 + 10 * (row % 2) : row < 20 ? 2500 - points : 2500;

describe('spx-oversold', () => {
  it('holds from the day the RSI drops under 30 until the market recovers', () => {
    // The smoothed rises are 65 and the falls 65 before the fall: 65 / (130 + fall) < 0.3 beyond 86.7.
    expect(onRows(fallBy(87))).toEqual(span(15, 19));
  });

  it('does not hold when the fall takes the RSI to just above 30', () => {
    expect(onRows(fallBy(86))).toEqual([]);
  });

  it('does not hold on a rise or a market that stands still', () => {
    expect(onRows((row) => 2500 + row)).toEqual([]);
    expect(onRows(() => 2500)).toEqual([]);
  });
});
