import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../engine/math/index.js';
import { black76Price, type OptionType } from '../../../engine/pricing/index.js';
import { describeContract, quantlibRows } from './quantlib-rows.js';

/** [optionType, forward, strike, volatility, timeToExpiry, rate, price] */
type PublishedRow = [OptionType, number, number, number, number, number, number];

// Haug (1998), The Complete Guide to Option Pricing Formulas, page 24: Black-76 with strike 100 and rate 10%.
const haugCalls: [volatility: number, time: number, at90: number, at100: number, at110: number][] = [
  [0.15, 0.1, 0.0205, 1.8734, 9.9413],
  [0.25, 0.1, 0.315, 3.1217, 10.3556],
  [0.35, 0.1, 0.9474, 4.3693, 11.1381],
  [0.15, 0.5, 0.8069, 4.0232, 10.5769],
  [0.25, 0.5, 2.7026, 6.6997, 12.7857],
  [0.35, 0.5, 4.9329, 9.3679, 15.3086],
];
const haugPuts: typeof haugCalls = [
  [0.15, 0.1, 9.921, 1.8734, 0.0408],
  [0.25, 0.1, 10.2155, 3.1217, 0.4551],
  [0.35, 0.1, 10.8479, 4.3693, 1.2376],
  [0.15, 0.5, 10.3192, 4.0232, 1.0646],
  [0.25, 0.5, 12.2149, 6.6997, 3.2734],
  [0.35, 0.5, 14.4452, 9.3679, 5.7963],
];

function haugPage24(): PublishedRow[] {
  const rows: PublishedRow[] = [];
  for (const [optionType, table] of [['call', haugCalls] as const, ['put', haugPuts] as const]) {
    for (const [volatility, time, ...prices] of table) {
      prices.forEach((price, column) => {
        rows.push([optionType, 90 + 10 * column, 100, volatility, time, 0.1, price]);
      });
    }
  }
  return rows;
}

const contracts = fc.record({
  forward: fc.double({ min: 5, max: 8000, noNaN: true }),
  moneyness: fc.double({ min: 0.2, max: 5, noNaN: true }),
  volatility: fc.double({ min: 0.02, max: 3, noNaN: true }),
  time: fc.double({ min: 1 / 365, max: 3, noNaN: true }),
  discount: fc.double({ min: 0.7, max: 1.02, noNaN: true }),
});

describe('black76Price', () => {
  it.each(haugPage24())('gives the table of Haug, page 24: %s on %d at %d, volatility %d, %d years', (...row) => {
    const [optionType, forward, strike, volatility, time, rate, price] = row;
    // A unit of the last printed digit: 1.87334 is printed as 1.8734.
    expect(
      Math.abs(black76Price(optionType, forward, strike, volatility, time, exp(-rate * time)) - price),
    ).toBeLessThan(0.0001);
  });

  it('gives the examples of the textbooks', () => {
    // Haug (2007), 2nd edition, page 5: option on a Brent future.
    expect(black76Price('put', 19, 19, 0.28, 0.75, exp(-0.1 * 0.75))).toBeCloseTo(1.7011, 4);
    expect(black76Price('call', 19, 19, 0.28, 0.75, exp(-0.1 * 0.75))).toBeCloseTo(1.7011, 4);
    // Hull, Options, Futures, and Other Derivatives, chapter on futures options, example to Black's model (oil put).
    expect(black76Price('put', 60, 60, 0.25, 4 / 12, exp((-0.09 * 4) / 12))).toBeCloseTo(3.35, 2);
  });

  it('equals QuantLib in every row', () => {
    for (const row of quantlibRows) {
      const [, forward, strike] = row.contract;
      const tolerance = 1e-15 * Math.max(forward, strike) + 1e-11 * row.price;
      expect(Math.abs(black76Price(...row.contract) - row.price), describeContract(row)).toBeLessThan(tolerance);
    }
  });

  it('keeps its digits far out of the money, where a difference of two distributions has none left', () => {
    // 60-digit values: the call of 100 at 200 for 10% and a month, and at 250.
    expect(black76Price('call', 100, 200, 0.1, 1 / 12, 1) / 1.7941356690859868e-128).toBeCloseTo(1, 10);
    expect(black76Price('call', 100, 250, 0.1, 1 / 12, 1) / 3.0092805484452034e-222).toBeCloseTo(1, 10);
  });

  it('obeys put-call parity', () => {
    fc.assert(
      fc.property(contracts, ({ forward, moneyness, volatility, time, discount }) => {
        const strike = forward * moneyness;
        const call = black76Price('call', forward, strike, volatility, time, discount);
        const put = black76Price('put', forward, strike, volatility, time, discount);
        expect(Math.abs(call - put - discount * (forward - strike))).toBeLessThan(1e-15 * (forward + strike));
      }),
    );
  });

  it('stays between the discounted intrinsic value and the discounted forward or strike', () => {
    fc.assert(
      fc.property(contracts, ({ forward, moneyness, volatility, time, discount }) => {
        const strike = forward * moneyness;
        const call = black76Price('call', forward, strike, volatility, time, discount);
        const put = black76Price('put', forward, strike, volatility, time, discount);
        expect(call).toBeGreaterThanOrEqual(discount * Math.max(forward - strike, 0));
        expect(call).toBeLessThanOrEqual(discount * forward);
        expect(put).toBeGreaterThanOrEqual(discount * Math.max(strike - forward, 0));
        expect(put).toBeLessThanOrEqual(discount * strike);
      }),
    );
  });

  it('is the discounted intrinsic value without volatility or without time', () => {
    expect(black76Price('call', 110, 100, 0, 1, 0.9)).toBe(9);
    expect(black76Price('put', 110, 100, 0, 1, 0.9)).toBe(0);
    expect(black76Price('put', 90, 100, 0.2, 0, 1)).toBe(10);
    expect(black76Price('call', 100, 100, 1e-17, 1, 1)).toBeCloseTo(0, 14);
  });

  it('tends to the discounted forward or strike as volatility grows', () => {
    expect(black76Price('call', 110, 100, 1e6, 1, 0.9)).toBe(99);
    expect(black76Price('put', 110, 100, Number.POSITIVE_INFINITY, 1, 0.9)).toBe(90);
  });

  it('is NaN outside its domain', () => {
    expect(black76Price('call', 100, 100, -0.1, 1, 1)).toBeNaN();
    expect(black76Price('call', 100, 100, 0.1, -1, 1)).toBeNaN();
    expect(black76Price('call', -100, 100, 0.1, 1, 1)).toBeNaN();
    expect(black76Price('put', 100, Number.NaN, 0.1, 1, 1)).toBeNaN();
  });
});
