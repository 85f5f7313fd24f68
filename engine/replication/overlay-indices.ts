import { nearestStrike, spxStrikeLadder } from '../contracts/strike-ladder.js';
import type { OptionType } from '../pricing/index.js';
import { type CondorLeg, type IronCondorLegs, wingWidth } from '../strategy/index.js';
import type { LegGroup, OptionIndexRules } from './option-index.js';

/** Bills of the butterfly index cover this many times the width of a wing. */
const COVER = 10;

/**
 * Cboe S&P 500 PutWrite, PUT: short a one-month put struck at or just below the S&P, secured by bills that grow to
 * the strike.
 */
export const putWriteIndex: OptionIndexRules = {
  holdsIndex: false,
  groups: [oneLeg('put', -1, (spot) => spxStrikeLadder(spot, 30).atOrBelow(spot))],
  units: (value, { legs, debit, discountFactor }) => value / (legs[0].strike * discountFactor + debit),
};

/** Cboe S&P 500 BuyWrite, BXM: the S&P and a short one-month call struck just above it. */
export const buyWriteIndex: OptionIndexRules = {
  ...stockAndOptions(),
  groups: [oneLeg('call', -1, (spot) => spxStrikeLadder(spot, 30).above(spot))],
};

/** Cboe S&P 500 5% Put Protection, PPUT: the S&P and a one-month put 5% below it. */
export const protectivePutIndex: OptionIndexRules = {
  ...stockAndOptions(),
  groups: [oneLeg('put', 1, (spot) => nearest(0.95 * spot))],
};

/** Cboe S&P 500 95-110 Collar, CLL: the S&P, a three-month put 5% below it, a short one-month call 10% above. */
export const collarIndex: OptionIndexRules = {
  ...stockAndOptions(),
  groups: [oneLeg('put', 1, (spot) => nearest(0.95 * spot), 3), oneLeg('call', -1, (spot) => nearest(1.1 * spot))],
};

/**
 * Cboe S&P 500 Iron Butterfly, BFLY: short a one-month straddle at the money, long a put and a call 5% away, against
 * bills of ten times the wider wing. With the credit taken off, as in CNDR, it would move more than twice as much as the
 * published index does.
 */
export const butterflyIndex: OptionIndexRules = {
  holdsIndex: false,
  groups: [
    {
      months: 1,
      choose: (_smile, spot) => {
        const middle = nearest(spot);
        return [
          leg('put', 1, nearest(0.95 * spot)),
          leg('put', -1, middle),
          leg('call', -1, middle),
          leg('call', 1, nearest(1.05 * spot)),
        ];
      },
    },
  ],
  units: (value, { legs }) => value / (COVER * wingWidth(legs as unknown as IronCondorLegs)),
};

/** Each unit is one S&P and its options, all of the account in them. */
function stockAndOptions(): Pick<OptionIndexRules, 'holdsIndex' | 'units'> {
  return { holdsIndex: true, units: (value, { spot, debit }) => value / (spot + debit) };
}

function oneLeg(
  optionType: OptionType,
  side: 1 | -1,
  strikeOf: (spot: number) => number,
  months: LegGroup['months'] = 1,
): LegGroup {
  return { months, choose: (_smile, spot) => [leg(optionType, side, strikeOf(spot))] };
}

function leg(optionType: OptionType, side: 1 | -1, strike: number): CondorLeg {
  return { optionType, side, strike };
}

/** SPX strikes near the money are 5 points apart at all these tenors. */
function nearest(price: number): number {
  return nearestStrike(spxStrikeLadder(price, 30), price);
}
