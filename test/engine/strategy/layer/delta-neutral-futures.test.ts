import { describe, expect, it } from 'vitest';
import { makeVixSmile, smileDelta, surfaceParameterSets } from '../../../../engine/surfaces/index.js';
import { handMadeMarket, settleOf } from '../../hand-made-market.js';
import { free, walk } from './hand-made-layer.js';

const market = handMadeMarket(60, { vix: (row) => (row < 10 ? 16 : 20) });
const expiration = market.vixExpirations[1];
const deltaOn = (row: number) =>
  smileDelta(makeVixSmile(market, row, expiration, surfaceParameterSets.base), 'call', 19);

describe('a layer held delta-neutral', () => {
  const { track } = walk(market, { isDeltaNeutral: true });

  it("loses yesterday's delta times the move of the future, 100 USD a point", () => {
    for (const row of [1, 5, 10, 11, 30]) {
      const move = settleOf(market, row, expiration) - settleOf(market, row - 1, expiration);
      expect(track.futuresGain[row]).toBeCloseTo(-deltaOn(row - 1) * 100 * move, 10);
    }
    // By hand: the future of 2019-02-13 rises from 18.0 to 21.5 on row 10, the delta was 0.44.
    expect(track.futuresGain[10]).toBeGreaterThan(-0.5 * 100 * 4);
    expect(track.futuresGain[10]).toBeLessThan(-0.4 * 100 * 3);
  });

  it('settles the futures at the settlement value with the call', () => {
    const last = market.vixSettlement[43] - settleOf(market, 42, expiration);
    expect(track.futuresGain[43]).toBeCloseTo(-deltaOn(42) * 100 * last, 10);
  });

  it('pays half a tick and commission on what it adjusts: 26 USD a future, a tenth of a future for a delta of 1', () => {
    const friction = { level: 'live', commission: 1, spxSpread: 0, vixSpread: 0 } as const;
    const costs = walk(market, { isDeltaNeutral: true, friction }).track.futuresCost;
    expect(costs[10]).toBeCloseTo((26 / 10) * (deltaOn(10) - deltaOn(9)), 10);
    expect(track.futuresCost[10]).toBe(0);
  });

  it('trades no futures while it is static', () => {
    expect(walk(market, { friction: free }).track.futuresGain.every((gain) => gain === 0)).toBe(true);
  });
});
