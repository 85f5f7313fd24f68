import { describe, expect, it } from 'vitest';
import { black76Price } from '../../../engine/pricing/index.js';
import {
  makeSpxSmile,
  makeVixSmile,
  smileDelta,
  smilePrice,
  smileVolatility,
  surfaceParameterSets,
} from '../../../engine/surfaces/index.js';
import { oneDayMarket, TODAY } from './one-day-market.js';

const market = oneDayMarket({ futures: [[30, 21]] });
const spx = makeSpxSmile(market, 0, TODAY + 45, surfaceParameterSets.base);
const vix = makeVixSmile(market, 0, TODAY + 30, surfaceParameterSets.base);

describe('smileVolatility', () => {
  it('is the polynomial near the money', () => {
    const { atmVolatility, atmDeviation, forward, slope, leftCurvature, rightCurvature } = spx;
    for (const x of [-2.4, -0.5, 0, 0.7, 1.8]) {
      const curvature = x < 0 ? leftCurvature : rightCurvature;
      const strike = forward * Math.exp(x * atmDeviation);
      expect(smileVolatility(spx, strike)).toBeCloseTo(atmVolatility * (1 + slope * x + curvature * x * x), 12);
    }
  });

  it('continues without a step, total variance linear in log-moneyness', () => {
    for (const [smile, from, to] of [
      [spx, -6, spx.leftJoin],
      [spx, spx.rightJoin, 6],
      [vix, -6, -2],
      [vix, 2, 6],
    ] as const) {
      const variance = (x: number) => smileVolatility(smile, smile.forward * Math.exp(x * smile.atmDeviation)) ** 2;
      const middle = 0.5 * (from + to);
      expect(variance(middle)).toBeCloseTo(0.5 * (variance(from) + variance(to)), 7);
      for (const join of [smile.leftJoin, smile.rightJoin]) {
        expect(variance(join + 1e-9)).toBeCloseTo(variance(join - 1e-9), 8);
      }
    }
  });

  it('has no corner where a wing rises', () => {
    const h = 1e-5;
    for (const [smile, join] of [
      [spx, spx.leftJoin],
      [vix, vix.rightJoin],
    ] as const) {
      const at = (x: number) => smileVolatility(smile, smile.forward * Math.exp(x * smile.atmDeviation));
      expect((at(join) - at(join - h)) / h).toBeCloseTo((at(join + h) - at(join)) / h, 5);
    }
  });

  it('goes flat for SPX calls and VIX puts far from the money', () => {
    expect(smileVolatility(spx, spx.forward * 3)).toBeCloseTo(smileVolatility(spx, spx.forward * 5), 15);
    expect(smileVolatility(vix, vix.forward / 5)).toBeCloseTo(
      vix.atmVolatility * (1 - 2 * surfaceParameterSets.base.vixSmileSlope),
      15,
    );
  });
});

describe('smilePrice', () => {
  it('is the Black-76 price at the volatility of the strike', () => {
    const volatility = smileVolatility(spx, 3800);
    expect(smilePrice(spx, 'put', 3800)).toBe(
      black76Price('put', spx.forward, 3800, volatility, spx.timeToExpiry, spx.discountFactor),
    );
  });
});

describe('smileDelta', () => {
  it('adds up to 1 over call and put', () => {
    for (const strike of [2500, 3900, 4100, 4300, 6000]) {
      expect(smileDelta(spx, 'call', strike) + smileDelta(spx, 'put', strike)).toBeCloseTo(1, 15);
    }
  });

  it('is unsigned, undiscounted, and about a half at the money', () => {
    const atTheMoney = smileDelta(vix, 'call', vix.forward);
    expect(atTheMoney).toBeGreaterThan(0.5);
    expect(atTheMoney).toBeLessThan(0.56);
    expect(smileDelta(spx, 'put', 1000)).toBeLessThan(1e-6);
    expect(smileDelta(spx, 'call', 1000)).toBeCloseTo(1, 6);
  });

  it('falls for calls as the strike rises', () => {
    let before = 1;
    for (let strike = 3000; strike < 5200; strike += 25) {
      const delta = smileDelta(spx, 'call', strike);
      expect(delta).toBeLessThan(before);
      before = delta;
    }
  });
});
