import type { Market } from '../../../engine/contracts/market.js';
import { normalDistribution } from '../../../engine/math/index.js';
import { impliedVolatility } from '../../../engine/pricing/index.js';
import {
  makeSpxSmileAt,
  makeVixSmile,
  type Smile,
  type SurfaceParameters,
  smileVolatility,
  timeToMorningSettlement,
} from '../../../engine/surfaces/index.js';
import { groupBy } from '../group-by.js';
import { parityForward } from './parity-forward.js';
import type { ChainSample, MarkedOption, PricedOption, SampleProduct } from './quote-sample.js';

/** The options of one expiration with the smile that the model gives it. */
export interface MarkedExpiration {
  readonly product: SampleProduct;
  readonly forward: number;
  /** Time, discount factor and one-row market of the smile. */
  readonly timeToExpiry: number;
  readonly discountFactor: number;
  readonly market: Market;
  readonly options: readonly MarkedOption[];
  /** @returns the model's smile at the market's own forward */
  smileOf(parameters: SurfaceParameters): Smile;
}

/**
 * Implied volatilities of a sample's out-of-the-money options, expiration by expiration.
 *
 * In-the-money options say the same as their pairs, with wider quotes, and American ones carry early exercise. VIX
 * expirations without a future in the market (weeklies) are left out.
 *
 * @param parameters - any set: only forwards and discount factors are taken from the model here
 */
export function markSample(sample: ChainSample, parameters: SurfaceParameters): MarkedExpiration[] {
  const groups = groupBy(
    sample.options.filter(({ day, expiration }) => expiration > day),
    ({ product, expiration, settlesInMorning }) => `${product} ${expiration} ${settlesInMorning}`,
  );
  return [...groups.values()].flatMap((options) => {
    const smileFor = smileMaker(sample, options[0]);
    const smile = smileFor(parameters);
    if (smile === null) return [];
    const forward = parityForward(options, smile.forward, smile.discountFactor);
    return [
      {
        product: options[0].product,
        forward,
        timeToExpiry: smile.timeToExpiry,
        discountFactor: smile.discountFactor,
        market: sample.market,
        options: options.flatMap((option) => markOption(option, forward, smile)),
        smileOf: (other: SurfaceParameters) => Object.assign(smileFor(other) as Smile, { forward }),
      },
    ];
  });
}

/** The model's volatility of an option, in the smile of its expiration. */
export function modelVolatility(smile: Smile, { strike }: MarkedOption): number {
  return smileVolatility(smile, strike);
}

function smileMaker({ market }: ChainSample, first: PricedOption): (parameters: SurfaceParameters) => Smile | null {
  const { product, day, expiration, settlesInMorning } = first;
  if (product === 'SPX') {
    const days = expiration - day;
    const timeToExpiry = settlesInMorning ? timeToMorningSettlement(days) : days / 365;
    return (parameters) => makeSpxSmileAt(market, 0, timeToExpiry, parameters);
  }
  const { offsets, expirations } = market.vixFutures;
  const hasFuture = expirations.subarray(offsets[0], offsets[1]).includes(expiration);
  return (parameters) => (hasFuture ? makeVixSmile(market, 0, expiration, parameters) : null);
}

function markOption(option: PricedOption, forward: number, smile: Smile): MarkedOption[] {
  const { product, optionType, strike, price, day, expiration } = option;
  const isOutOfTheMoney = optionType === 'call' ? strike >= forward : strike <= forward;
  if (!isOutOfTheMoney) return [];
  const { timeToExpiry, discountFactor } = smile;
  const volatility = impliedVolatility(optionType, price, forward, strike, timeToExpiry, discountFactor);
  if (!(volatility > 0)) return [];
  const deviation = volatility * Math.sqrt(timeToExpiry);
  const d1 = Math.log(forward / strike) / deviation + deviation / 2;
  const delta = normalDistribution(optionType === 'call' ? d1 : -d1);
  return [
    {
      product,
      optionType,
      strike,
      daysToExpiration: expiration - day,
      timeToExpiry,
      forward,
      delta,
      marketVolatility: volatility,
    },
  ];
}
