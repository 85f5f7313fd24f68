import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../engine/contracts/calendar-date.js';
import { CALL } from '../../../../engine/contracts/chain-quotes.js';
import type { Market } from '../../../../engine/contracts/market.js';
import { rootCode } from '../../../../engine/contracts/option-root.js';
import {
  type BoughtCall,
  type BoughtLayer,
  breakEvenLevel,
  buyCall,
  callValue,
  freezeCurve,
  hedgeBreakEven,
  hedgeCost,
  hedgeValue,
  profitSurface,
  type Scene,
} from '../../../../engine/strategy/break-even/index.js';
import type { LayerSpec } from '../../../../engine/strategy/index.js';
import { curveElasticity } from '../../../../engine/surfaces/index.js';
import { makeMarket, randomPath } from '../../../make-market.js';

const spec: LayerSpec = {
  targetDays: 30,
  strike: { kind: 'delta', value: 0.5 },
  rollDays: null,
  buysOnlyWhen: [],
  activation: null,
  exit: null,
  isRestruck: false,
  isDeltaNeutral: false,
  friction: { level: 'live', commission: 1, spxSpread: 0.01, vixSpread: 0.03 },
  surface: 'base',
};
const market = makeMarket(randomPath(300, 3));
const ROW = 120;
const today = market.days[ROW];
const scene: Scene = { market, row: ROW, curve: freezeCurve(market, ROW), surface: 'base' };

function bought(targetDays: number, calls: number, change: Partial<LayerSpec> = {}): BoughtLayer {
  const call = buyCall(market, ROW, { ...spec, targetDays, ...change });
  if (call === null) throw new Error('nothing listed');
  return { call, calls };
}

/** The market with one quote on the day: of a call, five cents around a mid. */
function quotedAt({ expiration, strike }: BoughtCall, mid: number): Market {
  const offsets = Int32Array.from({ length: market.days.length + 1 }, (_, row) => (row > ROW ? 1 : 0));
  return {
    ...market,
    quotes: {
      offsets,
      roots: Uint8Array.of(rootCode('VIX')),
      expirations: Int32Array.of(expiration),
      optionTypes: Uint8Array.of(CALL),
      strikes: Float64Array.of(strike),
      bids: Float64Array.of(mid - 0.05),
      asks: Float64Array.of(mid + 0.05),
    },
  };
}

const layers = [bought(30, 4), bought(110, 4), bought(220, 2)];

describe('breakEvenLevel', () => {
  it('is exact on a line', () => {
    expect(breakEvenLevel((level) => 2 * level, 50)).toBe(25);
  });

  it('is NaN where even 300 is too little, and 1 where any level will do', () => {
    expect(breakEvenLevel((level) => level, 300.001)).toBeNaN();
    expect(breakEvenLevel((level) => level, 300)).toBe(300);
    expect(breakEvenLevel((level) => level, 0.5)).toBe(1);
  });
});

describe('freezeCurve', () => {
  const { curve } = scene;
  const { offsets, expirations, settles } = market.vixFutures;

  it('gives the listed settles of the day, and the VIX at 0 days', () => {
    for (let at = offsets[ROW]; at < offsets[ROW + 1]; ++at) {
      expect(curve.calmFuture(expirations[at] - today)).toBe(settles[at]);
    }
    expect(curve.calmFuture(0)).toBe(market.vix[ROW]);
    expect(curve.calmFuture(5000)).toBe(settles[offsets[ROW + 1] - 1]);
  });

  it('moves each maturity by its elasticity when the VIX jumps: all of it at 0 days', () => {
    expect(curve.futureAt(0, 40)).toBeCloseTo(40, 12);
    for (const days of [9, 30, 120, 220]) {
      const moved = Math.log(curve.futureAt(days, 2 * curve.vix) / curve.calmFuture(days)) / Math.LN2;
      expect(moved).toBeCloseTo(curveElasticity(days), 12);
    }
  });
});

describe('hedgeBreakEven', () => {
  it('is strike + premium + entry cost at expiry, for the VIX and for the future that settles at it', () => {
    for (const layer of layers) {
      const { call } = layer;
      const { layers: own, hedge } = hedgeBreakEven(scene, [layer], call.expiration);
      const closedForm = call.strike + call.premium + call.entryCost;
      expect(own[0]).toMatchObject({ outcome: 'even' });
      expect(own[0].vix).toBeCloseTo(closedForm, 10);
      expect(own[0].futures[0]).toBeCloseTo(closedForm, 10);
      expect(hedge.vix).toBeCloseTo(closedForm, 10);
    }
  });

  it('prices back to the premium, to 1e-8, on every earlier day', () => {
    for (const after of [1, 5, 10, 21]) {
      const day = market.days[ROW + after];
      const even = hedgeBreakEven(scene, layers, day);
      for (const [at, { call }] of layers.entries()) {
        if (call.expiration < day) continue;
        const value = callValue(scene, call, day, even.layers[at].vix);
        expect(Math.abs(value - call.premium - call.entryCost)).toBeLessThan(1e-8);
      }
      const cost = hedgeCost(layers);
      expect(Math.abs(hedgeValue(scene, layers, day, even.hedge.vix) - cost) / cost).toBeLessThan(1e-8);
    }
  });

  it('says which futures stand where when the whole hedge breaks even', () => {
    const day = market.days[ROW + 5];
    const { hedge } = hedgeBreakEven(scene, layers, day);
    for (const [at, { call }] of layers.entries()) {
      expect(hedge.futures[at]).toBe(scene.curve.futureAt(call.expiration - day, hedge.vix));
    }
  });

  it('lies between the layers, and rises with the days that decay', () => {
    let before = 0;
    for (const after of [1, 5, 10]) {
      const even = hedgeBreakEven(scene, layers, market.days[ROW + after]);
      const levels = even.layers.map(({ vix }) => vix);
      expect(even.hedge.vix).toBeGreaterThan(Math.min(...levels));
      expect(even.hedge.vix).toBeLessThan(Math.max(...levels));
      expect(even.hedge.vix).toBeGreaterThan(before);
      before = even.hedge.vix;
    }
  });

  it('is where it was bought when a call costs nothing to buy and no time passes', () => {
    const free = bought(110, 1, { friction: { ...spec.friction, level: 'none' } });
    expect(hedgeBreakEven(scene, [free], today).hedge.vix).toBeCloseTo(market.vix[ROW], 6);
  });

  it('is expired for a layer that settled before, at the VIX of the purchase', () => {
    const day = layers[0].call.expiration + 1;
    const { layers: each, hedge } = hedgeBreakEven(scene, layers, day);
    expect(each[0]).toEqual({ outcome: 'expired', vix: Number.NaN, futures: [Number.NaN] });
    expect(hedge.futures[0]).toBeNaN();
    expect(hedge.outcome).toBe('even');
    expect(callValue(scene, layers[0].call, day, 80)).toBe(Math.max(0, market.vix[ROW] - layers[0].call.strike));
  });

  it('never breaks even above 300, and always where what settled already paid for all', () => {
    const day = layers[0].call.expiration;
    const dear = { ...layers[0], call: { ...layers[0].call, premium: 290 } };
    expect(hedgeBreakEven(scene, [dear], day).layers[0].outcome).toBe('never');
    const rich = { ...layers[0], call: { ...layers[0].call, strike: 1, premium: 0.5 } };
    const cheap = { ...layers[1], calls: 0.001 };
    expect(hedgeBreakEven(scene, [rich, cheap], day + 1).hedge.outcome).toBe('always');
  });
});

describe('buyCall', () => {
  it('passes over expirations that a roll would sell at once, and finds none after the last', () => {
    const rolled = buyCall(market, ROW, { ...spec, rollDays: 29 });
    expect((rolled?.expiration ?? 0) - today).toBeGreaterThan(29);
    const short: Market = { ...market, vixExpirations: Int32Array.of(toDay('2000-01-19')) };
    expect(buyCall(short, ROW, spec)).toBeNull();
  });

  it('keeps the volatility of a quoted premium over the model', () => {
    const modelled = bought(110, 1).call;
    expect(modelled).toMatchObject({ isObserved: false, volatilityRatio: 1 });
    const quoted = buyCall(quotedAt(modelled, modelled.premium + 0.1), ROW, { ...spec, targetDays: 110 });
    expect(quoted).toMatchObject({ isObserved: true, strike: modelled.strike });
    expect(quoted?.premium).toBeCloseTo(modelled.premium + 0.1, 12);
    expect(quoted?.entryCost).toBeCloseTo(0.05 + 0.01, 12);
    expect(quoted?.volatilityRatio).toBeGreaterThan(1.01);
    // Priced again on the spot it is worth what was quoted, not what the model says.
    expect(callValue(scene, quoted as BoughtCall, today, market.vix[ROW])).toBeCloseTo(modelled.premium + 0.1, 8);
    const dearer = { ...modelled, volatilityRatio: 1.2 };
    const day = market.days[ROW + 5];
    expect(callValue(scene, dearer, day, 25)).toBeGreaterThan(callValue(scene, modelled, day, 25));
  });
});

describe('profitSurface', () => {
  const days = [today, market.days[ROW + 21], layers[2].call.expiration];
  const surface = profitSurface(scene, layers, [0, 0.5, 1, 3], days);

  it('costs the entry on the day itself, when nothing jumps', () => {
    const costs = layers.reduce((sum, { call, calls }) => sum + 100 * calls * call.entryCost, 0);
    expect(surface[0][0]).toBeCloseTo(-costs, 6);
  });

  it('rises with the jump and is zero where the hedge breaks even', () => {
    for (let column = 0; column < days.length; ++column) {
      for (let row = 1; row < 4; ++row) expect(surface[row][column]).toBeGreaterThan(surface[row - 1][column]);
    }
    const { vix } = hedgeBreakEven(scene, layers, days[1]).hedge;
    const [[profit]] = profitSurface(scene, layers, [vix / market.vix[ROW] - 1], [days[1]]);
    expect(Math.abs(profit)).toBeLessThan(1e-6);
  });
});
