import { describe, expect, it } from 'vitest';
import { conditionSignals } from '../../../../engine/signals/index.js';
import { madeMarket, rowsOn, span } from '../made-market.js';

const onRows = (vix: (row: number) => number) => rowsOn(conditionSignals['vix-jump'].compute(madeMarket(20, { vix })));

describe('vix-jump', () => {
  it('holds for the five days that see the VIX 30% higher than five days before', () => {
    expect(onRows((row) => (row < 10 ? 20 : 26))).toEqual(span(10, 14));
  });

  it('does not hold at 29%, on a slower rise or on a fall', () => {
    expect(onRows((row) => (row < 10 ? 20 : 25.8))).toEqual([]);
    expect(onRows((row) => 20 + row)).toEqual([]);
    expect(onRows((row) => (row < 10 ? 26 : 20))).toEqual([]);
  });
});
