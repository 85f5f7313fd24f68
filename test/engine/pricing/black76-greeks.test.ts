import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../engine/math/index.js';
import { type Black76Greeks, black76Greeks, black76Price } from '../../../engine/pricing/index.js';
import { describeContract, quantlibRows } from './quantlib-rows.js';

describe('black76Greeks', () => {
  it('gives the examples of Haug (1998), pages 11-16', () => {
    // Delta of an option on a future.
    const half = exp(-0.1 * 0.5);
    expect(black76Greeks('call', 105, 100, 0.36, 0.5, half).delta).toBeCloseTo(0.5946, 4);
    expect(black76Greeks('put', 105, 100, 0.36, 0.5, half).delta).toBeCloseTo(-0.3566, 4);
    // Gamma and vega of a stock option, carried at b = 10%: gamma to the stock is e^(2bT) times gamma to the forward.
    const carry = exp(0.1 * 0.75);
    const stock = black76Greeks('call', 55 * carry, 60, 0.3, 0.75, exp(-0.1 * 0.75));
    expect(stock.gamma * carry * carry).toBeCloseTo(0.0278, 4);
    expect(stock.vega).toBeCloseTo(18.9358, 4);
    // Theta of an index put, rate 7%, yield 5%: the index stands still, so the forward falls by b F a year.
    const month = 1 / 12;
    const forward = 430 * exp(0.02 * month);
    const index = black76Greeks('put', forward, 405, 0.2, month, exp(-0.07 * month));
    expect(index.theta - 0.02 * forward * index.delta).toBeCloseTo(-31.1924, 4);
  });

  it('equals QuantLib in every row', () => {
    for (const row of quantlibRows) {
      const greeks = black76Greeks(...row.contract);
      const [, forward, , , time] = row.contract;
      const scales: Black76Greeks = { delta: 1, gamma: 1 / forward, vega: forward, theta: forward / time };
      for (const name of ['delta', 'gamma', 'vega', 'theta'] as const) {
        const tolerance = 1e-14 * scales[name] + 1e-11 * Math.abs(row.greeks[name]);
        expect(Math.abs(greeks[name] - row.greeks[name]), `${name} of ${describeContract(row)}`).toBeLessThan(
          tolerance,
        );
      }
    }
  });

  it('equals the slope of bumped prices', () => {
    const contract = fc.record({
      optionType: fc.constantFrom('call' as const, 'put' as const),
      strike: fc.double({ min: 70, max: 140, noNaN: true }),
      volatility: fc.double({ min: 0.1, max: 1, noNaN: true }),
      time: fc.double({ min: 0.05, max: 2, noNaN: true }),
      rate: fc.double({ min: -0.01, max: 0.1, noNaN: true }),
    });
    fc.assert(
      fc.property(contract, ({ optionType, strike, volatility, time, rate }) => {
        const price = (forward: number, volatility: number, time: number) =>
          black76Price(optionType, forward, strike, volatility, time, exp(-rate * time));
        const greeks = black76Greeks(optionType, 100, strike, volatility, time, exp(-rate * time));
        const h = 1e-3;
        const up = price(100 + h, volatility, time);
        const down = price(100 - h, volatility, time);
        const middle = price(100, volatility, time);
        expect(greeks.delta).toBeCloseTo((up - down) / (2 * h), 6);
        expect(greeks.gamma).toBeCloseTo((up - 2 * middle + down) / (h * h), 5);
        const k = 1e-5;
        expect(greeks.vega).toBeCloseTo(
          (price(100, volatility + k, time) - price(100, volatility - k, time)) / (2 * k),
          4,
        );
        expect(greeks.theta).toBeCloseTo(
          -(price(100, volatility, time + k) - price(100, volatility, time - k)) / (2 * k),
          3,
        );
      }),
    );
  });

  it('has the limits of a price with a corner when volatility or time is 0', () => {
    expect(black76Greeks('call', 110, 100, 0.2, 0, 1)).toEqual({ delta: 1, gamma: 0, vega: 0, theta: 0 });
    expect(black76Greeks('put', 110, 100, 0.2, 0, 1).delta).toBeCloseTo(0, 15);
    expect(black76Greeks('put', 100, 100, 0.2, 0, 1).delta).toBe(-0.5);
    const riskless = black76Greeks('call', 110, 100, 0, 2, exp(-0.1));
    expect(riskless.delta).toBeCloseTo(exp(-0.1), 15);
    expect(riskless.theta).toBeCloseTo(0.05 * 10 * exp(-0.1), 14);
  });

  it('writes to what it is given', () => {
    const out: Black76Greeks = { delta: 0, gamma: 0, vega: 0, theta: 0 };
    expect(black76Greeks('call', 100, 100, 0.2, 1, 1, out)).toBe(out);
    expect(out.vega).toBeGreaterThan(0);
  });
});
