import { describe, expect, it } from 'vitest';
import { activationSignals } from '../../../../engine/signals/index.js';
import { madeMarket, rowsOn, span } from '../made-market.js';

/** Futures that stand 30 and 60 days away on every day; the far one at 20. */
function curveMarket(rows: number, near: (row: number) => number) {
  const market = madeMarket(rows);
  const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => 2 * row);
  const expirations = Int32Array.from({ length: 2 * rows }, (_, at) => market.days[at >> 1] + (at % 2 === 0 ? 30 : 60));
  const settles = Float64Array.from({ length: 2 * rows }, (_, at) => (at % 2 === 0 ? near(at >> 1) : 20));
  return { ...market, vixFutures: { offsets, expirations, settles } };
}

const onRows = (near: (row: number) => number) =>
  rowsOn(activationSignals['macd-vx-slope'].compute(curveMarket(60, near))[0]);

describe('macd-vx-slope', () => {
  it('holds from the day on which the near future starts to climb on the far one', () => {
    expect(onRows((row) => 18 + Math.max(0, row - 49) / 4)).toEqual(span(50, 59));
  });

  it('does not hold while the near future falls behind, or stands still', () => {
    expect(onRows((row) => 18 - Math.max(0, row - 49) / 4)).toEqual([]);
    expect(onRows(() => 18)).toEqual([]);
  });

  it('does not hold before the averages have filled, however steep the curve', () => {
    expect(onRows((row) => 15 + (row * row) / 100)[0]).toBe(33);
  });
});
