import { describe, expect, it } from 'vitest';
import {
  fittedVix3m,
  fittedVix6m,
  fittedVix9d,
  makeSpxSmile,
  makeSpxSmileAt,
  smilePrice,
  smileVolatility,
  surfaceParameterSets,
} from '../../../engine/surfaces/index.js';
import { expectNoArbitrage } from './arbitrage.js';
import { type OneDay, oneDayMarket, TODAY } from './one-day-market.js';

const base = surfaceParameterSets.base;
const TENORS = [1, 4, 9, 30, 45, 93, 184, 300, 365, 400];

describe('makeSpxSmile', () => {
  it('carries the close to the forward and discounts at the rate, to the morning of the expiration', () => {
    const smile = makeSpxSmile(oneDayMarket({ spx: 4100, rate: 0.03, dividendYield: 0.01 }), 0, TODAY + 45, base);
    expect(smile.timeToExpiry).toBeCloseTo(44.73 / 365, 15);
    expect(smile.forward).toBeCloseTo(4100 * Math.exp((0.02 * 44.73) / 365), 9);
    expect(smile.discountFactor).toBeCloseTo(Math.exp((-0.03 * 44.73) / 365), 14);
  });

  it('takes its share of the variance-swap volatility at the money, less of it for longer tenors', () => {
    const { spxAtmRatio, spxAtmRatioTenorPower } = base;
    const atTheMoney = (days: number) => {
      const smile = makeSpxSmileAt(oneDayMarket({ volatilities: 20 }), 0, days / 365, base);
      return smileVolatility(smile, smile.forward);
    };
    expect(atTheMoney(30)).toBeCloseTo(0.2 * spxAtmRatio, 14);
    expect(atTheMoney(90)).toBeCloseTo(0.2 * spxAtmRatio * 3 ** spxAtmRatioTenorPower, 14);
    expect(atTheMoney(90)).toBeLessThan(atTheMoney(30));
  });

  it('steepens with the SKEW and with the tenor, within limits', () => {
    const slope = (skew: number, days = 30) => makeSpxSmileAt(oneDayMarket({ skew }), 0, days / 365, base).slope;
    expect(slope(120)).toBeCloseTo(base.spxSmileSlope, 15);
    expect(slope(140)).toBeCloseTo(base.spxSmileSlope + 20 * base.spxSmileSlopePerSkew, 15);
    expect(slope(120, 90)).toBeCloseTo(base.spxSmileSlope * 3 ** base.spxSmileSlopeTenorPower, 15);
    expect(slope(400)).toBe(-0.42);
    expect(slope(-300)).toBe(-0.05);
  });

  it('is the smile of the same time whether the expiration or the time is given', () => {
    const market = oneDayMarket();
    expect(makeSpxSmile(market, 0, TODAY + 45, base)).toEqual(makeSpxSmileAt(market, 0, 44.73 / 365, base));
  });

  it('gives an option that settles today an hour', () => {
    expect(makeSpxSmile(oneDayMarket(), 0, TODAY, base).timeToExpiry).toBeCloseTo(1 / 8760, 15);
  });

  it('writes to what it is given', () => {
    const out = makeSpxSmile(oneDayMarket(), 0, TODAY + 45, base);
    const other = makeSpxSmile(oneDayMarket({ spx: 1200 }), 0, TODAY + 10, base, out);
    expect(other).toBe(out);
    expect(out).toEqual(makeSpxSmile(oneDayMarket({ spx: 1200 }), 0, TODAY + 10, base));
  });

  it.each(['low', 'base', 'high'] as const)('leaves no arbitrage between strikes at any level: %s', (name) => {
    for (const vix of [9, 14, 20, 35, 60, 85]) {
      const curves: NonNullable<OneDay['volatilities']>[] = [
        vix,
        [fittedVix9d(vix), vix, fittedVix3m(vix), fittedVix6m(vix), fittedVix6m(vix)],
      ];
      for (const volatilities of curves) {
        for (const skew of [110, 120, 135, 150, 170]) {
          for (const days of TENORS) {
            const smile = makeSpxSmile(
              oneDayMarket({ volatilities, skew }),
              0,
              TODAY + days,
              surfaceParameterSets[name],
            );
            expectNoArbitrage(smile, `${name}, volatilities ${volatilities}, SKEW ${skew}, ${days} days`);
          }
        }
      }
    }
  });

  it('leaves no arbitrage between expirations at the money', () => {
    for (const vix of [9, 20, 45, 85]) {
      const market = oneDayMarket({
        volatilities: [fittedVix9d(vix), vix, fittedVix3m(vix), fittedVix6m(vix), fittedVix6m(vix)],
      });
      let before = 0;
      for (let days = 1; days <= 400; ++days) {
        const { atmDeviation } = makeSpxSmile(market, 0, TODAY + days, base);
        expect(atmDeviation).toBeGreaterThanOrEqual(before);
        before = atmDeviation;
      }
    }
  });

  it('prices puts and straddles of the sets in their order', () => {
    const prices = (['low', 'base', 'high'] as const).map((name) => {
      const smile = makeSpxSmile(oneDayMarket({ skew: 130 }), 0, TODAY + 45, surfaceParameterSets[name]);
      return [smilePrice(smile, 'put', 3600), smilePrice(smile, 'put', 4100), smilePrice(smile, 'call', 4100)];
    });
    for (const column of [0, 1, 2]) {
      const [low, middle, high] = prices.map((row) => row[column] as number) as [number, number, number];
      expect(low).toBeLessThan(middle);
      expect(middle).toBeLessThan(high);
    }
  });
});
