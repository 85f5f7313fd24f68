import { describe, expect, it } from 'vitest';
import type { Fill } from '../../../engine/book/index.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { type CondorSpec, type WingTightening, walkCondorLadder } from '../../../engine/strategy/index.js';
import { handMadeMarket } from '../hand-made-market.js';
import { plainCondor } from './layer/hand-made-layer.js';

/** The S&P stands still to row 20 and falls 10 points a day from then on: its RSI is 0, below 30, from row 21. */
const falling = handMadeMarket(30, { spx: (row) => (row <= 20 ? 2500 : 2500 - 10 * (row - 20)) });
/** A rise first: 5 falls of 10 points after 15 rises of 10 leave the RSI above 30. */
const dented = handMadeMarket(30, { spx: (row) => (row <= 20 ? 2300 + 10 * row : 2500 - 10 * (row - 20)) });

const daily: CondorSpec = { ...plainCondor, entry: 'daily' };

function soldOn(market: typeof falling, tightening: WingTightening | null) {
  const fills: Fill[] = [];
  const track = walkCondorLadder(market, { ...daily, tightening }, new SignalReader(market), 0, {
    blotter: (fill) => fills.push(fill),
  });
  const on = (row: number) => {
    const { contract, quantity, price, reason } = fills.find(
      (fill) => fill.row === row && fill.action === 'sell',
    ) as Fill;
    const [longPut, shortPut, shortCall, longCall] = contract.split(' ')[1].split('/').map(Number);
    return {
      quantity,
      credit: price,
      reason,
      shortPut,
      shortCall,
      width: Math.max(shortPut - longPut, longCall - shortCall),
    };
  };
  return { on, track };
}

/** Theta of one condor sold on row 21, the first of its ladder [USD per calendar day]. */
function thetaOfSale(tightening: WingTightening | null): number {
  const fills: Fill[] = [];
  const spec = { ...daily, tightening };
  const track = walkCondorLadder(falling, spec, new SignalReader(falling), 21, { blotter: (fill) => fills.push(fill) });
  return track.theta[21] / fills[0].quantity;
}

describe('wing tightening', () => {
  const narrow = { kind: 'narrow', factor: 0.5 } as const;
  const normal = soldOn(falling, null);

  it('halves the wings while the RSI of the S&P is below 30, and says why', () => {
    const { on } = soldOn(falling, narrow);
    expect([on(20).width, on(21).width]).toEqual([50, 25]);
    expect([on(20).reason, on(21).reason]).toEqual(['entry', 'entry, RSI: narrow']);
    expect(on(21)).toMatchObject({ shortPut: normal.on(21).shortPut, quantity: normal.on(21).quantity });
  });

  it('moves the short strikes in and keeps the width', () => {
    const { on } = soldOn(falling, { kind: 'shorts-in', delta: 0.2 });
    expect(on(20).shortPut).toBe(normal.on(20).shortPut);
    expect(on(21).shortPut).toBeGreaterThan(normal.on(21).shortPut);
    expect(on(21).shortCall).toBeLessThan(normal.on(21).shortCall);
    expect(on(21).width).toBe(50);
  });

  it('sells so many more narrow condors that width less credit stays the same', () => {
    const { on } = soldOn(falling, { kind: 'constant-risk', factor: 0.5 });
    const risk = ({ width, credit, quantity }: ReturnType<typeof on>) => (width - credit) * quantity;
    expect(on(21).width).toBe(25);
    expect(on(21).quantity).toBeGreaterThan(1.5 * on(20).quantity);
    expect(risk(on(21))).toBeCloseTo(risk(normal.on(21)), 8);
  });

  it('does nothing while the RSI is 30 or more', () => {
    const { on } = soldOn(dented, narrow);
    expect([on(20).width, on(23).width]).toEqual([50, 50]);
  });

  it('shows what it does to theta per condor: narrow wings cut it, shorts moved in raise it', () => {
    const theta = thetaOfSale(null);
    expect(theta).toBeGreaterThan(0);
    expect(thetaOfSale(narrow)).toBeLessThan(0.7 * theta);
    expect(thetaOfSale({ kind: 'shorts-in', delta: 0.2 })).toBeGreaterThan(theta);
  });
});
