import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varianceSwapVolatility } from '../../../engine/surfaces/index.js';
import { oneDayMarket } from './one-day-market.js';

const market = oneDayMarket({ volatilities: [14, 16, 19, 21, 23] });

describe('varianceSwapVolatility', () => {
  it('gives each index back at its own horizon', () => {
    for (const [days, index] of [
      [9, 14],
      [30, 16],
      [93, 19],
      [184, 21],
      [365, 23],
    ] as const) {
      expect(varianceSwapVolatility(market, 0, days)).toBeCloseTo(index / 100, 15);
    }
  });

  it('is linear in total variance between them', () => {
    // At 61.5 days, half way from 30 to 93: (16^2 * 30 + 19^2 * 93) / 2 / 61.5.
    expect(varianceSwapVolatility(market, 0, 61.5)).toBeCloseTo(
      Math.sqrt((16 * 16 * 30 + 19 * 19 * 93) / 2 / 61.5) / 100,
      15,
    );
  });

  it('is flat before the first and after the last', () => {
    expect(varianceSwapVolatility(market, 0, 1)).toBe(0.14);
    expect(varianceSwapVolatility(market, 0, 800)).toBeCloseTo(0.23, 15);
  });

  it('never lets total variance fall, however inverted the indices are', () => {
    const index = fc.double({ min: 8, max: 150, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(index, index, index, index, index), (volatilities) => {
        const market = oneDayMarket({ volatilities });
        let before = 0;
        for (let days = 1; days <= 400; ++days) {
          const totalVariance = varianceSwapVolatility(market, 0, days) ** 2 * days;
          expect(totalVariance).toBeGreaterThanOrEqual(before * (1 - 1e-14));
          before = totalVariance;
        }
      }),
    );
  });
});
