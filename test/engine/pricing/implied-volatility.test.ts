import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { black76Greeks, black76Price, impliedVolatility } from '../../../engine/pricing/index.js';
import { describeContract, quantlibRows } from './quantlib-rows.js';

describe('impliedVolatility', () => {
  it('recovers QuantLib in every row whose price determines it', () => {
    let checked = 0;
    for (const row of quantlibRows) {
      const [optionType, forward, strike, volatility, time, discount] = row.contract;
      if (row.impliedVolatility === null) continue;
      ++checked;
      const implied = impliedVolatility(optionType, row.price, forward, strike, time, discount);
      // What two doubles' rounding of price and forward is worth in volatility, both sides.
      const uncertainty = (4e-16 * (forward + strike)) / row.greeks.vega;
      expect(Math.abs(implied - volatility), describeContract(row)).toBeLessThan(1e-12 * volatility + uncertainty);
      expect(Math.abs(implied - row.impliedVolatility), describeContract(row)).toBeLessThan(1e-8 + uncertainty);
    }
    expect(checked).toBeGreaterThan(200);
  });

  it('finds the volatility of out-of-the-money prices to 1e-12, however small or long-dated they are', () => {
    const contract = fc.record({
      optionType: fc.constantFrom('call' as const, 'put' as const),
      logMoneyness: fc.double({ min: 0.05, max: 3, noNaN: true }),
      volatility: fc.double({ min: 0.01, max: 4, noNaN: true }),
      time: fc.double({ min: 1 / 365, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(contract, ({ optionType, logMoneyness, volatility, time }) => {
        const strike = 100 * Math.exp(optionType === 'call' ? logMoneyness : -logMoneyness);
        const deviation = volatility * Math.sqrt(time);
        fc.pre(logMoneyness / deviation < 35 && deviation < 5);
        const price = black76Price(optionType, 100, strike, volatility, time, 0.9);
        const implied = impliedVolatility(optionType, price, 100, strike, time, 0.9);
        expect(Math.abs(implied / volatility - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back the price, in and out of the money', () => {
    const contract = fc.record({
      optionType: fc.constantFrom('call' as const, 'put' as const),
      strike: fc.double({ min: 20, max: 500, noNaN: true }),
      volatility: fc.double({ min: 0.01, max: 2, noNaN: true }),
      time: fc.double({ min: 1 / 365, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(contract, ({ optionType, strike, volatility, time }) => {
        const price = black76Price(optionType, 100, strike, volatility, time, 0.97);
        const implied = impliedVolatility(optionType, price, 100, strike, time, 0.97);
        expect(Math.abs(black76Price(optionType, 100, strike, implied, time, 0.97) - price)).toBeLessThan(2e-13);
      }),
      { numRuns: 2000 },
    );
  });

  it('solves the at-the-money price, its own limiting case', () => {
    for (const volatility of [1e-4, 0.01, 0.2, 1, 8]) {
      const price = black76Price('call', 100, 100, volatility, 0.5, 1);
      const uncertainty = 1e-14 / black76Greeks('call', 100, 100, volatility, 0.5, 1).vega;
      expect(Math.abs(impliedVolatility('call', price, 100, 100, 0.5, 1) - volatility)).toBeLessThan(
        1e-12 * volatility + 2 * uncertainty,
      );
    }
  });

  it('is 0 at the discounted intrinsic value and NaN outside the no-arbitrage bounds', () => {
    expect(impliedVolatility('call', 9, 110, 100, 1, 0.9)).toBe(0);
    expect(impliedVolatility('put', 0, 110, 100, 1, 0.9)).toBe(0);
    expect(impliedVolatility('call', 8.999, 110, 100, 1, 0.9)).toBeNaN();
    expect(impliedVolatility('put', -0.01, 110, 100, 1, 0.9)).toBeNaN();
    expect(impliedVolatility('call', 99, 110, 100, 1, 0.9)).toBeNaN();
    expect(impliedVolatility('put', 90.01, 110, 100, 1, 0.9)).toBeNaN();
    expect(impliedVolatility('call', 5, 100, 100, 0, 1)).toBeNaN();
    expect(impliedVolatility('call', Number.NaN, 100, 100, 1, 1)).toBeNaN();
  });
});
