import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openKernels } from '../../../engine/kernels/index.js';
import { black76Price } from '../../../engine/pricing/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';
import { quantlibRows } from '../pricing/quantlib-rows.js';

/** Sign (1 call, -1 put), forward, strike, volatility, time to expiry, discount factor. */
type Arguments = readonly [number, number, number, number, number, number];

const CAPACITY = 4096;
const kernels = openKernels(kernelModule(), 7 * 8 * CAPACITY);
const columns = Array.from({ length: 6 }, () => kernels.allocate(CAPACITY));
const out = kernels.allocate(CAPACITY);

/** Prices of a batch by the kernel; an odd one is priced beside a zero. */
function batch(options: readonly Arguments[]): Float64Array {
  const [signs, forwards, strikes, volatilities, times, factors] = columns.map(({ address, values }, column) => {
    values.fill(0);
    for (const [at, option] of options.entries()) values[at] = option[column];
    return address;
  });
  const count = options.length + (options.length % 2);
  kernels.black76Prices(signs, forwards, strikes, volatilities, times, factors, count, out.address);
  return out.values.slice(0, options.length);
}

function reference([sign, forward, strike, volatility, time, factor]: Arguments): number {
  return black76Price(sign === 1 ? 'call' : 'put', forward, strike, volatility, time, factor);
}

/** `toEqual` tells 0 from -0 and takes every NaN for the same. */
function expectSameBits(options: readonly Arguments[]): void {
  expect(Array.from(batch(options))).toEqual(options.map(reference));
}

const sign = fc.constantFrom(1, -1);

describe('black76Prices', () => {
  it('gives the bits of black76Price for options as they are traded', () => {
    const option = fc.tuple(
      sign,
      fc.double({ min: 5, max: 6000, noNaN: true }),
      fc.double({ min: 5, max: 6000, noNaN: true }),
      fc.double({ min: 0.03, max: 2.5, noNaN: true }),
      fc.double({ min: 1e-4, max: 2, noNaN: true }),
      fc.double({ min: 0.9, max: 1, noNaN: true }),
    );
    fc.assert(fc.property(fc.array(option, { minLength: 1, maxLength: 200 }), expectSameBits), { numRuns: 200 });
  });

  it('gives the prices of QuantLib', () => {
    const options = quantlibRows.map(({ contract: [type, ...rest] }): Arguments => [type === 'call' ? 1 : -1, ...rest]);
    for (const [at, price] of batch(options).entries()) {
      expect(Math.abs(price - quantlibRows[at].price)).toBeLessThan(1e-11 * Math.max(1, quantlibRows[at].price));
    }
  });

  it('gives the bits of black76Price for any arguments at all', () => {
    const anything = fc.double();
    const option = fc.tuple(sign, anything, anything, anything, anything, anything);
    fc.assert(fc.property(fc.array(option, { minLength: 1, maxLength: 50 }), expectSameBits), { numRuns: 300 });
  });

  it('gives the bits of black76Price where options hardly live, hardly move, or lie far from the money', () => {
    const extremes = [0, -0, 5e-324, 1e-300, 1e-16, 1e-8, 1e-3, 1, 20, 38.5, 1e8, 1e300, Infinity, NaN, -1];
    const options: Arguments[] = [];
    for (const forward of [20, 1e-310, 1e305, ...extremes]) {
      for (const strike of [20, 20.000000000000004, 1e-3, 1e6]) {
        for (const volatility of extremes) {
          for (const time of [0, 1e-12, 1 / 8760, 0.25, 1e4]) {
            options.push([options.length % 3 === 0 ? 1 : -1, forward, strike, volatility, time, 0.99]);
          }
        }
      }
    }
    for (let from = 0; from < options.length; from += CAPACITY) expectSameBits(options.slice(from, from + CAPACITY));
  });

  it('keeps put-call parity to rounding: call - put = discount factor x (forward - strike)', () => {
    const market = fc.tuple(
      fc.double({ min: 10, max: 5000, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      fc.double({ min: 0.003, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(market, ([forward, moneyness, volatility, time]) => {
        const strike = forward * moneyness;
        const rest = [forward, strike, volatility, time, 0.97] as const;
        const [call, put] = batch([
          [1, ...rest],
          [-1, ...rest],
        ]);
        expect(Math.abs(call - put - 0.97 * (forward - strike))).toBeLessThan(1e-12 * (forward + strike));
      }),
    );
  });
});
