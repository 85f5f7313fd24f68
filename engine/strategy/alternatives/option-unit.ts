import type { Day } from '../../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER } from '../../contracts/expirations.js';
import type { OptionMarker } from '../../marking/index.js';
import type { OptionType } from '../../pricing/index.js';
import type { Smile } from '../../surfaces/index.js';
import type { Unit } from './instrument.js';

/** An option held long or short. */
export interface OptionLeg {
  readonly optionType: OptionType;
  /** 1 long, -1 short. */
  readonly side: 1 | -1;
  /** [index points] */
  readonly strike: number;
}

/** What options of one product are priced with. */
export interface OptionPricing {
  readonly marker: OptionMarker;
  readonly smileOf: (row: number, expiration: Day) => Smile;
  /** Value that options expiring on a row settle at [index points], shape [days]. */
  readonly settlements: Float64Array;
}

/**
 * A unit of options of one expiration: one of each leg, bought at a close.
 *
 * @param row - of the purchase
 */
export function optionUnit(
  { marker, smileOf, settlements }: OptionPricing,
  legs: readonly OptionLeg[],
  expiration: Day,
  row: number,
): Unit {
  const valueAt = (day: number) => {
    const smile = smileOf(day, expiration);
    let value = 0;
    for (const { optionType, side, strike } of legs) {
      value += side * marker.mark(day, expiration, optionType, strike, smile);
    }
    return value * CONTRACT_MULTIPLIER;
  };
  /** @param direction - 1 buys the unit, -1 sells it */
  const costAt = (day: number, direction: 1 | -1) => {
    const smile = smileOf(day, expiration);
    let cost = 0;
    for (const { optionType, side, strike } of legs) {
      const bought = (side * direction) as 1 | -1;
      cost += marker.fillCost(day, expiration, optionType, strike, bought, smile);
    }
    return cost;
  };
  const price = valueAt(row);
  return {
    expiration,
    price,
    outlay: price,
    entryCost: costAt(row, 1),
    valueAt,
    exitCostAt: (day) => costAt(day, -1),
    settlementAt(day) {
      let payoff = 0;
      for (const { optionType, side, strike } of legs) {
        const settlement = settlements[day];
        payoff += side * Math.max(0, optionType === 'call' ? settlement - strike : strike - settlement);
      }
      return payoff * CONTRACT_MULTIPLIER;
    },
  };
}
