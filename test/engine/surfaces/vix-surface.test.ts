import { describe, expect, it } from 'vitest';
import { makeVixSmile, smilePrice, smileVolatility, surfaceParameterSets } from '../../../engine/surfaces/index.js';
import { expectNoArbitrage } from './arbitrage.js';
import { oneDayMarket, TODAY } from './one-day-market.js';

const base = surfaceParameterSets.base;

describe('makeVixSmile', () => {
  it('stands on the future of the same expiration, not on the VIX', () => {
    const market = oneDayMarket({
      volatilities: 30,
      futures: [
        [12, 29.1],
        [40, 27.4],
        [75, 26.6],
      ],
    });
    expect(makeVixSmile(market, 0, TODAY + 40, base).forward).toBe(27.4);
    expect(makeVixSmile(market, 0, TODAY + 75, base).forward).toBe(26.6);
  });

  it('refuses an expiration without a future', () => {
    const market = oneDayMarket({ futures: [[12, 29.1]] });
    expect(() => makeVixSmile(market, 0, TODAY + 40, base)).toThrow(
      'VX futures of 2022-05-06: no contract expires 2022-06-15',
    );
  });

  it('follows the one day of VIX option trades at hand: at-the-money over VVIX at 26, 103 and 229 days', () => {
    for (const [days, ratio] of [
      [26, 1.04],
      [103, 0.71],
      [229, 0.54],
    ] as const) {
      const market = oneDayMarket({ vvix: 100, futures: [[days, 25]] });
      expect(Math.abs(makeVixSmile(market, 0, TODAY + days, base).atmVolatility - ratio)).toBeLessThan(0.06);
    }
  });

  it('is the VVIX times the ratio at 30 days', () => {
    const market = oneDayMarket({ vvix: 88, futures: [[30, 25]] });
    expect(makeVixSmile(market, 0, TODAY + 30, base).atmVolatility).toBeCloseTo(0.88 * base.vixAtmRatio, 2);
  });

  it('makes calls dearer than puts', () => {
    const smile = makeVixSmile(oneDayMarket({ futures: [[30, 20]] }), 0, TODAY + 30, base);
    expect(smileVolatility(smile, 30)).toBeGreaterThan(smile.atmVolatility);
    expect(smileVolatility(smile, 16)).toBeLessThan(smile.atmVolatility);
  });

  it.each(['low', 'base', 'high'] as const)('leaves no arbitrage between strikes at any level: %s', (name) => {
    for (const vvix of [60, 90, 130, 210]) {
      for (const days of [1, 5, 30, 60, 110, 220, 300, 400]) {
        const market = oneDayMarket({ vvix, futures: [[days, 25]] });
        expectNoArbitrage(
          makeVixSmile(market, 0, TODAY + days, surfaceParameterSets[name]),
          `${name}, VVIX ${vvix}, ${days} days`,
        );
      }
    }
  });

  it('never lets total variance at the money fall with the expiration', () => {
    for (const name of ['low', 'base', 'high'] as const) {
      let before = 0;
      for (let days = 1; days <= 400; ++days) {
        const market = oneDayMarket({ futures: [[days, 25]] });
        const { atmDeviation } = makeVixSmile(market, 0, TODAY + days, surfaceParameterSets[name]);
        expect(atmDeviation).toBeGreaterThan(before);
        before = atmDeviation;
      }
    }
  });

  it('prices calls of the sets in their order at the tenors of the hedge', () => {
    for (const days of [30, 110, 220]) {
      const market = oneDayMarket({ futures: [[days, 20]] });
      const [low, middle, high] = (['low', 'base', 'high'] as const).map((name) =>
        smilePrice(makeVixSmile(market, 0, TODAY + days, surfaceParameterSets[name]), 'call', 24),
      ) as [number, number, number];
      expect(low).toBeLessThan(middle);
      expect(middle).toBeLessThan(high);
    }
  });
});
