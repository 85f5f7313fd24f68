import { cashYield } from '../book/interest.js';
import { type Day, yearAndMonth } from '../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER, firstAfter } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { ModelMarker, type OptionMarker } from '../marking/index.js';
import { type CondorLeg, condorPayoff, condorPrice } from '../strategy/index.js';
import { makeSpxSmile, type Smile } from '../surfaces/index.js';
import { marketAtRoll } from './market-at-roll.js';
import type { ReplicatedIndex, ReplicationSettings } from './replicated-index.js';
import { dividendReturn } from './total-return.js';

/** What a monthly index of SPX options holds; it trades when a monthly expiration settles. */
export interface OptionIndexRules {
  /** Whether each unit holds the S&P 500 with its dividends; otherwise everything lies in Treasury bills. */
  readonly holdsIndex: boolean;
  /** The legs that are bought or sold together, each group for one expiration. */
  readonly groups: readonly LegGroup[];
  /**
   * Units for an account.
   *
   * @param value - of the account [index points]
   * @param unit - one unit at the roll
   */
  units(value: number, unit: UnitAtRoll): number;
}

export interface LegGroup {
  /** Months to expiration when bought: 1, or 3 for the March, June, September, December cycle. */
  readonly months: 1 | 3;
  /**
   * @param spot - S&P 500 at the roll [index points]
   * @returns the legs, or the reason why none can be chosen
   */
  choose(smile: Smile, spot: number, daysToExpiration: number): readonly CondorLeg[] | string;
}

/** One unit of the portfolio at a roll. */
export interface UnitAtRoll {
  /** S&P 500 [index points]. */
  readonly spot: number;
  readonly legs: readonly CondorLeg[];
  /** Price of the legs, > 0 a debit, < 0 a credit [index points]. */
  readonly debit: number;
  /** Of the nearest expiration. */
  readonly discountFactor: number;
}

/** Legs of one group in force. */
interface HeldGroup {
  readonly group: LegGroup;
  readonly expiration: Day;
  readonly legs: readonly CondorLeg[];
}

/**
 * Rebuilds a monthly index of SPX options: on each monthly expiration the old options settle, the account is valued and
 * new ones are traded later that morning; dividends and bill interest stay in the account.
 *
 * The whole portfolio is resized at each roll, options that live on included.
 */
export function replicateOptionIndex(
  market: Market,
  rules: OptionIndexRules,
  settings: ReplicationSettings,
): ReplicatedIndex {
  const { days, spxClose, spxExpirations } = market;
  const levels = new Float64Array(days.length).fill(Number.NaN);
  const rolls: number[] = [];
  let held: HeldGroup[] = [];
  let units = 0;
  let shares = 0;
  let cash = 100;
  for (let row = 1; row < days.length; ++row) {
    const today = days[row];
    cash *= 1 + cashYield(market, row);
    shares *= 1 + dividendReturn(market, row) * (spxClose[row - 1] / spxClose[row]);

    const next = firstAfter(spxExpirations, today);
    if (spxExpirations[next - 1] === today) {
      const roll = pricedAt(marketAtRoll(market, row), 0, settings);
      for (const { expiration, legs } of held) {
        if (expiration <= today) cash -= units * condorPayoff(legs, market.spxSettlement[row]);
      }
      const kept = held.filter(({ expiration }) => expiration > today);
      const value = cash + shares * roll.spot + units * priceOf(kept, roll);
      const bought = rules.groups
        .filter((group) => kept.every((other) => other.group !== group))
        .flatMap((group) => openGroup(group, spxExpirations, next, today, roll));
      held = [...kept, ...bought];

      const before = units;
      units = held.length === 0 ? 0 : rules.units(value, unitOf(held, roll, spxExpirations[next]));
      shares = rules.holdsIndex ? units : 0;
      cash = value - shares * roll.spot - units * priceOf(held, roll);
      cash -= units * costOf(bought, roll) + Math.abs(units - before) * costOf(kept, roll);
      rolls.push(row);
    }
    if (rolls.length === 0) continue;
    levels[row] = cash + shares * spxClose[row] + units * priceOf(held, pricedAt(market, row, settings));
  }
  return { levels, rolls: Int32Array.from(rolls) };
}

/** One moment of a market and how options are priced in it. */
interface PricedMoment {
  readonly row: number;
  readonly spot: number;
  readonly marker: OptionMarker;
  smileOf(expiration: Day): Smile;
}

function pricedAt(market: Market, row: number, { parameters, friction }: ReplicationSettings): PricedMoment {
  return {
    row,
    spot: market.spxClose[row],
    marker: new ModelMarker(market.vix, 'SPX', friction),
    smileOf: (expiration) => makeSpxSmile(market, row, expiration, parameters),
  };
}

/** Value of the legs of some groups [index points per unit]. */
function priceOf(groups: readonly HeldGroup[], { row, marker, smileOf }: PricedMoment): number {
  let price = 0;
  for (const { expiration, legs } of groups) {
    price -= condorPrice(legs, marker, row, expiration, smileOf(expiration));
  }
  return price;
}

/** Half-spreads of trading all legs of some groups [index points per unit]. */
function costOf(groups: readonly HeldGroup[], { row, marker, smileOf }: PricedMoment): number {
  let cost = 0;
  for (const { expiration, legs } of groups) {
    const smile = smileOf(expiration);
    for (const { optionType, side, strike } of legs) {
      cost += marker.fillCost(row, expiration, optionType, strike, side, smile);
    }
  }
  return cost / CONTRACT_MULTIPLIER;
}

/** A list of one, or empty when no legs can be chosen: the group is left out until the next roll. */
function openGroup(
  group: LegGroup,
  expirations: Int32Array,
  next: number,
  today: Day,
  { spot, smileOf }: PricedMoment,
): HeldGroup[] {
  const expiration = expirations[group.months === 1 ? next : quarterEnd(expirations, next)];
  const legs = group.choose(smileOf(expiration), spot, expiration - today);
  return typeof legs === 'string' ? [] : [{ group, expiration, legs }];
}

/** Place of the first expiration from `next` on that falls into March, June, September or December. */
function quarterEnd(expirations: Int32Array, next: number): number {
  let index = next;
  while (yearAndMonth(expirations[index]).month % 3 !== 0) ++index;
  return index;
}

function unitOf(held: readonly HeldGroup[], roll: PricedMoment, nearest: Day): UnitAtRoll {
  return {
    spot: roll.spot,
    legs: held.flatMap(({ legs }) => legs),
    debit: priceOf(held, roll),
    discountFactor: roll.smileOf(nearest).discountFactor,
  };
}
