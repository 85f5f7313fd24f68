import { readFileSync } from 'node:fs';
import type { Black76Greeks, OptionType } from '../../../engine/pricing/index.js';

/** One case by QuantLib, see test/literature/make-quantlib-table.py. */
export interface QuantlibRow {
  readonly contract: readonly [
    optionType: OptionType,
    forward: number,
    strike: number,
    volatility: number,
    timeToExpiry: number,
    discountFactor: number,
  ];
  readonly price: number;
  readonly greeks: Black76Greeks;
  /** null where the price does not determine it. */
  readonly impliedVolatility: number | null;
}

type FileRow = [isCall: boolean, ...numbers: number[]];

export const quantlibRows: readonly QuantlibRow[] = (
  JSON.parse(readFileSync(new URL('../../literature/quantlib-black76.json', import.meta.url), 'utf8')) as FileRow[]
).map(([isCall, ...numbers]) => {
  const [forward, strike, volatility, time, discount, price, delta, gamma, vega, theta, implied] = numbers as [
    ...Tuple10,
    number | null,
  ];
  return {
    contract: [isCall ? 'call' : 'put', forward, strike, volatility, time, discount],
    price,
    greeks: { delta, gamma, vega, theta },
    impliedVolatility: implied,
  };
});

type Tuple10 = [number, number, number, number, number, number, number, number, number, number];

/** A contract in words, for the message of a failing row. */
export function describeContract({ contract }: QuantlibRow): string {
  return contract.join(' ');
}
