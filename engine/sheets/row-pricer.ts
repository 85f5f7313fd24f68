import type { Kernels } from '../kernels/index.js';
import { black76Greeks, black76Price, type OptionType } from '../pricing/index.js';
import { blankSmile, smileDelta, smileVolatility } from '../surfaces/index.js';
import { readSmile, SMILE_WIDTH } from './smile-row.js';

/** Numbers that a row of an option holds, and their places. */
export const OPTION_WIDTH = 4;
export const PRICE = 0;
export const DELTA = 1;
export const VEGA = 2;
export const THETA = 3;

/** Prices one option on some days that follow each other. */
export interface RowPricer {
  /**
   * @param smiles - of the days, one after another, as `writeSmile` writes them
   * @param out - receives `OPTION_WIDTH` numbers per day
   */
  price(optionType: OptionType, strike: number, smiles: Float64Array, out: Float64Array): void;
}

const smile = blankSmile();
const greeks = { delta: 0, gamma: 0, vega: 0, theta: 0 };

/** By the readable functions. */
export const readableRowPricer: RowPricer = {
  price(optionType, strike, smiles, out) {
    for (let from = 0, to = 0; from < smiles.length; from += SMILE_WIDTH, to += OPTION_WIDTH) {
      readSmile(smiles, from, smile);
      const { forward, timeToExpiry, discountFactor } = smile;
      const volatility = smileVolatility(smile, strike);
      out[to + PRICE] = black76Price(optionType, forward, strike, volatility, timeToExpiry, discountFactor);
      out[to + DELTA] = smileDelta(smile, optionType, strike);
      black76Greeks(optionType, forward, strike, volatility, timeToExpiry, discountFactor, greeks);
      out[to + VEGA] = greeks.vega;
      out[to + THETA] = greeks.theta;
    }
  },
};

/** Days that a kernel is given at a time, even. */
const MOST_ROWS = 64;
/** Memory that `kernelRowPricer` asks the kernels for [bytes]. */
export const ROW_PRICER_BYTES = 8 * MOST_ROWS * (SMILE_WIDTH + OPTION_WIDTH) + 64;

/** By the kernel, the same bits faster; days that it cannot do are left to the readable functions. */
export function kernelRowPricer(kernels: Kernels): RowPricer {
  const input = kernels.allocate(MOST_ROWS * SMILE_WIDTH);
  const output = kernels.allocate(MOST_ROWS * OPTION_WIDTH);
  return {
    price(optionType, strike, smiles, out) {
      const rowCount = smiles.length / SMILE_WIDTH;
      for (let row = 0; row < rowCount; row += MOST_ROWS) {
        const count = Math.min(MOST_ROWS, rowCount - row);
        const given = smiles.subarray(row * SMILE_WIDTH, (row + count) * SMILE_WIDTH);
        const wanted = out.subarray(row * OPTION_WIDTH, (row + count) * OPTION_WIDTH);
        input.values.set(given);
        // An odd day is computed beside a copy of itself.
        if (count % 2 === 1) input.values.copyWithin(given.length, given.length - SMILE_WIDTH, given.length);
        const sign = optionType === 'call' ? 1 : -1;
        const isComputed = kernels.optionRows(input.address, count + (count % 2), strike, sign, output.address);
        if (isComputed === 1) wanted.set(output.values.subarray(0, wanted.length));
        else readableRowPricer.price(optionType, strike, given, wanted);
      }
    },
  };
}
