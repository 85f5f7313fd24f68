import { type Day, toIsoDate } from '../contracts/calendar-date.js';
import { nearestStrike, spxStrikeLadder } from '../contracts/strike-ladder.js';
import type { OptionMarker } from '../marking/index.js';
import { black76Greeks, type OptionType } from '../pricing/index.js';
import { type Smile, smileVolatility } from '../surfaces/index.js';
import { type FindStrike, strikeForDelta } from './select-strike.js';
import type { WingRule } from './specs.js';

/** One leg of an iron condor, per condor. */
export interface CondorLeg {
  readonly optionType: OptionType;
  /** 1 long, -1 short. */
  readonly side: 1 | -1;
  /** [index points] */
  readonly strike: number;
}

/** The four legs in the order long put, short put, short call, long call: strikes ascend. */
export type IronCondorLegs = readonly [CondorLeg, CondorLeg, CondorLeg, CondorLeg];

/** Legs of an iron condor. */
export const LEG_COUNT = 4;

/**
 * Chooses the strikes of a short iron condor from the smile of its expiration.
 *
 * @param shortDelta - unsigned delta of both short strikes
 * @param spot - S&P 500, for wings in percent of it [index points]
 * @param daysToExpiration - decides which strikes are listed [calendar days]
 * @param findStrike - finds the strike of a delta
 * @returns the legs, or the reason why the listed strikes leave no condor to sell
 */
export function selectCondor(
  smile: Smile,
  shortDelta: number,
  wing: WingRule,
  spot: number,
  daysToExpiration: number,
  findStrike: FindStrike = strikeForDelta,
): IronCondorLegs | string {
  const ladder = spxStrikeLadder(smile.forward, daysToExpiration);
  const shortPut = findStrike(smile, 'put', shortDelta, ladder);
  const shortCall = findStrike(smile, 'call', shortDelta, ladder);
  if (!(shortPut < shortCall)) return `short put ${shortPut} is not below short call ${shortCall}`;
  let longPut: number;
  let longCall: number;
  if (wing.kind === 'delta') {
    longPut = findStrike(smile, 'put', wing.value, ladder);
    longCall = findStrike(smile, 'call', wing.value, ladder);
  } else {
    const width = wing.kind === 'points' ? wing.value : (wing.value / 100) * spot;
    longPut = nearestStrike(ladder, shortPut - width);
    longCall = nearestStrike(ladder, shortCall + width);
  }
  if (!(longPut < shortPut)) return `no listed strike for the long put below ${shortPut}`;
  if (!(longCall > shortCall)) return `no listed strike for the long call above ${shortCall}`;
  return [
    { optionType: 'put', side: 1, strike: longPut },
    { optionType: 'put', side: -1, strike: shortPut },
    { optionType: 'call', side: -1, strike: shortCall },
    { optionType: 'call', side: 1, strike: longCall },
  ];
}

/**
 * What it costs to buy the condor back at mid: minus the value of its legs, ≥ 0 up to rounding.
 *
 * @param dayIndex - row of the market
 * @param smile - the model's, for the condor's expiration on that day
 * @param legPrices - receives the mid of each leg when given [index points], shape [legs]
 * @returns [index points per condor]; at entry this is the credit
 */
export function condorPrice(
  legs: readonly CondorLeg[],
  marker: OptionMarker,
  dayIndex: number,
  expiration: Day,
  smile: Smile,
  legPrices?: Float64Array,
): number {
  let price = 0;
  for (let at = 0; at < legs.length; ++at) {
    const { optionType, side, strike } = legs[at];
    const mark = marker.mark(dayIndex, expiration, optionType, strike, smile);
    price -= side * mark;
    if (legPrices !== undefined) legPrices[at] = mark;
  }
  return price;
}

/** What a condor must pay at settlement, between 0 and the wider wing [index points per condor]. */
export function condorPayoff(legs: readonly CondorLeg[], settlementValue: number): number {
  let payoff = 0;
  for (const leg of legs) payoff -= leg.side * legPayoff(leg, settlementValue);
  return payoff;
}

/** What the option of a leg is worth at settlement, ≥ 0 [index points]. */
export function legPayoff({ optionType, strike }: CondorLeg, settlementValue: number): number {
  return Math.max(0, optionType === 'call' ? settlementValue - strike : strike - settlementValue);
}

/** Width of the wider wing: the most a condor can have to pay [index points]. */
export function wingWidth(legs: IronCondorLegs): number {
  return Math.max(legs[1].strike - legs[0].strike, legs[3].strike - legs[2].strike);
}

/**
 * Adds the Greeks of `quantity` short condors to sums [index points]: `vega` per point of the model's volatility
 * (< 0), `theta` per calendar day (> 0 while it earns).
 */
export function addCondorGreeks(
  legs: IronCondorLegs,
  smile: Smile,
  quantity: number,
  sums: { vega: number; theta: number },
): void {
  for (const { optionType, side, strike } of legs) {
    const volatility = smileVolatility(smile, strike);
    const greeks = black76Greeks(
      optionType,
      smile.forward,
      strike,
      volatility,
      smile.timeToExpiry,
      smile.discountFactor,
    );
    sums.vega += (quantity * side * greeks.vega) / 100;
    sums.theta += (quantity * side * greeks.theta) / 365;
  }
}

/** For the blotter: `2020-03-20 2000/2050/2500/2550`. */
export function describeCondor(expiration: Day, legs: IronCondorLegs): string {
  return `${toIsoDate(expiration)} ${legs.map((leg) => leg.strike).join('/')}`;
}
