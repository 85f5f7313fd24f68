import { log, normalDensity, normalDistribution } from '../math/index.js';
import { black76Price } from './black76-price.js';
import { intrinsicValue, type OptionType } from './option-type.js';

export interface Black76Greeks {
  /** Change of price per point of the forward, discounted; negative for puts. */
  delta: number;
  /** Change of delta per point of the forward. */
  gamma: number;
  /** Change of price per 1.00 of volatility. */
  vega: number;
  /** Change of price per year that passes, forward and rate unchanged; negative for a wasting asset. */
  theta: number;
}

/**
 * Derivatives of `black76Price`.
 *
 * Theta counts the discount factor's own decay: with the rate r = -ln(discountFactor) / timeToExpiry it is
 * r * price - discountFactor * forward^2 * gamma' * volatility^2 / 2, gamma' undiscounted. That is Haug's Black-76 theta
 * (b = 0) and QuantLib's BlackCalculator::theta(forward, timeToExpiry).
 *
 * Without volatility or time the price has a corner at the strike: gamma and vega are 0 there, delta is half way, and
 * theta keeps the discounting alone (0 without time).
 *
 * @param optionType - and the rest as in `black76Price`
 * @param out - receives the result
 * @see Haug (2007), The Complete Guide to Option Pricing Formulas, 2nd edition, chapter 2
 */
export function black76Greeks(
  optionType: OptionType,
  forward: number,
  strike: number,
  volatility: number,
  timeToExpiry: number,
  discountFactor: number,
  out: Black76Greeks = { delta: 0, gamma: 0, vega: 0, theta: 0 },
): Black76Greeks {
  const price = black76Price(optionType, forward, strike, volatility, timeToExpiry, discountFactor);
  const rate = timeToExpiry === 0 ? 0 : -log(discountFactor) / timeToExpiry;
  const rootOfTime = Math.sqrt(timeToExpiry);
  const deviation = volatility * rootOfTime;
  if (deviation === 0) {
    const probability = forward === strike ? 0.5 : intrinsicValue(optionType, forward, strike) > 0 ? 1 : 0;
    out.delta = discountFactor * (optionType === 'call' ? probability : -probability);
    out.gamma = 0;
    out.vega = 0;
    out.theta = rate * price;
    return out;
  }
  const d1 = log(forward / strike) / deviation + 0.5 * deviation;
  const density = normalDensity(d1);
  out.delta = discountFactor * (optionType === 'call' ? normalDistribution(d1) : -normalDistribution(-d1));
  out.gamma = (discountFactor * density) / (forward * deviation);
  out.vega = discountFactor * forward * density * rootOfTime;
  out.theta = rate * price - (0.5 * volatility * out.vega) / timeToExpiry;
  return out;
}
