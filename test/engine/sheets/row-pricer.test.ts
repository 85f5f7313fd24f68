import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openKernels } from '../../../engine/kernels/index.js';
import { kernelRowPricer, PriceSheets, ROW_PRICER_BYTES, readableRowPricer } from '../../../engine/sheets/index.js';
import { makeSpxSmile, smileDelta, smilePrice, surfaceParameterSets } from '../../../engine/surfaces/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const byKernel = kernelRowPricer(openKernels(kernelModule(), ROW_PRICER_BYTES));
/** Numbers in a smile and in an option's row. */
const [SMILE, OPTION] = [14, 4];

function expectSameBits(optionType: 'call' | 'put', strike: number, smiles: readonly (readonly number[])[]): void {
  const rows = Float64Array.from(smiles.flat());
  const [kernel, readable] = [byKernel, readableRowPricer].map((pricer) => {
    const out = new Float64Array((rows.length / SMILE) * OPTION);
    pricer.price(optionType, strike, rows, out);
    return Array.from(out);
  });
  expect(kernel).toEqual(readable);
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const optionType = fc.constantFrom('call', 'put' as const);

/** forward, time, discount factor, volatility and its deviation, slope, curvatures, left wing, right wing. */
const smile = fc
  .tuple(between(5, 6000), between(1e-4, 2), between(0.9, 1), between(0.02, 3), between(-0.5, 0.5), between(0, 0.2))
  .chain(([forward, time, factor, volatility, slope, curvature]) =>
    fc
      .tuple(between(-4, -0.1), between(0.1, 9), between(-3, 0), between(0.1, 4), between(0.1, 9), between(0, 3))
      .map((wings) => [
        ...[forward, time, factor, volatility, volatility * Math.sqrt(time), slope, curvature, curvature / 2],
        ...wings,
      ]),
  );

describe('kernelRowPricer', () => {
  it('gives the bits of the readable functions on any smile, for odd and even numbers of days', () => {
    const strike = between(3, 9000);
    const smiles = fc.array(smile, { minLength: 1, maxLength: 150 });
    fc.assert(fc.property(optionType, strike, smiles, expectSameBits), { numRuns: 150 });
  });

  it('gives them where there is no volatility, no time, or nothing that is a number', () => {
    const anything = fc.oneof(fc.constantFrom(0, 1, 20, Number.NaN, Number.POSITIVE_INFINITY, 1e-300), fc.double());
    const smiles = fc.array(fc.array(anything, { minLength: SMILE, maxLength: SMILE }), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(optionType, fc.constantFrom(20, 1e-5, 4e4), smiles, expectSameBits), { numRuns: 400 });
  });
});

describe('PriceSheets', () => {
  const market = makeMarket(randomPath(260, 3));
  const expiration = market.spxExpirations.find((day) => day > market.days[150]) as number;

  for (const [name, pricer] of [['kernel', byKernel] as const, ['readable functions', readableRowPricer] as const]) {
    it(`hold the model's prices whichever day is asked for first: ${name}`, () => {
      const sheets = new PriceSheets(market, pricer);
      for (const row of [140, 120, 149, 60, 121, 150, 61]) {
        const made = makeSpxSmile(market, row, expiration, surfaceParameterSets.high);
        const sheet = sheets.smiles('SPX', 'high', expiration, row);
        expect(sheet.smile(row)).toEqual(made);
        for (const type of ['call', 'put'] as const) {
          const option = sheet.option(type, 1150, row);
          expect(option.price(row)).toBe(smilePrice(made, type, 1150));
          expect(option.delta(row)).toBe(smileDelta(made, type, 1150));
        }
      }
    });
  }

  it('forget when they hold too much, and stay right', () => {
    const sheets = new PriceSheets(market, readableRowPricer, 20_000);
    const first = sheets.smiles('SPX', 'base', expiration, 100);
    const option = first.option('put', 1000, 100);
    for (let row = 100; row < 140; ++row) sheets.smiles('SPX', 'base', expiration + row, row).option('call', 1200, row);
    expect(sheets.smiles('SPX', 'base', expiration, 100)).not.toBe(first);
    expect(sheets.smiles('SPX', 'base', expiration, 100).option('put', 1000, 100).price(101)).toBe(option.price(101));
  });
});
