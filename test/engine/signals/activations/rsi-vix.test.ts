import { describe, expect, it } from 'vitest';
import { activationSignals } from '../../../../engine/signals/index.js';
import { madeMarket, rowsOn, span } from '../made-market.js';

const onRows = (vix: (row: number) => number) =>
  rowsOn(activationSignals['rsi-vix'].compute(madeMarket(30, { vix }))[0]);

/** Fourteen changes of one point up and down, an RSI of 50, then a jump, five days of rest and the way back. */
const jumpBy = (points: number) => (row: number) => (row <= 14 ? 18 + (row % 2) : row < 20 ? 18 + points : 18);

describe('rsi-vix', () => {
  it('holds from the day the RSI passes 60 until the VIX has come back', () => {
    // The smoothed rises are 6.5 and the falls 6.5 before the jump: (6.5 + jump) / (13 + jump) > 0.6 beyond 3.25.
    expect(onRows(jumpBy(3.3))).toEqual(span(15, 19));
  });

  it('does not hold when the jump takes the RSI to just below 60', () => {
    expect(onRows(jumpBy(3.2))).toEqual([]);
  });

  it('does not hold on a fall or a VIX that stands still', () => {
    expect(onRows((row) => 30 - row / 4)).toEqual([]);
    expect(onRows(() => 18)).toEqual([]);
  });
});
