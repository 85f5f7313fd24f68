import { median } from 'simple-statistics';
import type { PricedOption } from './quote-sample.js';

/** Strikes within this of the expected forward give a forward: far ones trade seldom or are quoted widely. */
const NEAREST = { SPX: 0.06, VIX: 0.5 } as const;

/** Fewer pairs than this are no evidence against the expected forward. */
const FEWEST_PAIRS = 3;

/**
 * Forward of one expiration by put-call parity: the median of strike + (call - put) / discount factor over the strikes
 * at which both have a price.
 *
 * @param options - of one expiration
 * @param expected - forward that rates and dividends, or the future, give [index points]
 * @returns the expected one where there are too few pairs
 */
export function parityForward(options: readonly PricedOption[], expected: number, discountFactor: number): number {
  const puts = new Map(options.filter(({ optionType }) => optionType === 'put').map((put) => [put.strike, put.price]));
  const forwards = options.flatMap(({ product, optionType, strike, price }) => {
    const put = puts.get(strike);
    if (optionType !== 'call' || put === undefined) return [];
    if (Math.abs(Math.log(strike / expected)) > NEAREST[product]) return [];
    return [strike + (price - put) / discountFactor];
  });
  return forwards.length >= FEWEST_PAIRS ? median(forwards) : expected;
}
