import { type Day, toIsoDate } from '../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER, nearestExpiration } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { type Smile, smilePrice } from '../surfaces/index.js';
import { DAYS_BETWEEN_ENTRIES } from './entry-schedule.js';
import { type IronCondorLegs, selectCondor, wingWidth } from './iron-condor.js';
import { type FindStrike, strikeForDelta } from './select-strike.js';
import type { CondorSpec, WingRule } from './specs.js';

/** Condors in force at full ladder; the "per 10 condors" of the claims. */
export const CONDORS_IN_FORCE = 10;

/** What a ladder decided to sell. */
export interface CondorEntry {
  readonly expiration: Day;
  readonly legs: IronCondorLegs;
  /** Condors relative to a normal tranche: above 1 where narrower wings are to risk the same. */
  readonly size: number;
  /** Why: `entry`, or the rule that changed what is sold. */
  readonly reason: string;
}

/** Why a ladder that wanted to sell did not. */
export interface SkippedEntry {
  readonly contract: string;
  readonly fault: string;
}

/**
 * Condors sold at each entry so that 10 are in force once the ladder is full: 10 / (days held / days between entries).
 *
 * A profit target or stop shortens the holding time by an unknown amount and is not counted.
 */
export function condorsPerTranche(spec: CondorSpec): number {
  const daysHeld = spec.daysToExpiration - (spec.timeExit ?? 0);
  const quantity = (CONDORS_IN_FORCE * DAYS_BETWEEN_ENTRIES[spec.entry]) / daysHeld;
  return spec.integer ? Math.max(1, Math.round(quantity)) : quantity;
}

/**
 * Chooses what a ladder sells on a day.
 *
 * @param smileOf - the day's smile of an expiration
 * @param isOversold - whether the S&P's RSI asks for tighter wings
 * @param minimumDays - expirations with fewer days left are passed over
 * @param findStrikeOf - how strikes of an expiration are found on the day
 * @returns the entry, or the contract and the reason why there is nothing to sell
 */
export function chooseEntry(
  market: Market,
  row: number,
  spec: CondorSpec,
  smileOf: (expiration: Day) => Smile,
  isOversold: boolean,
  minimumDays: number,
  findStrikeOf: (expiration: Day) => FindStrike = () => strikeForDelta,
): CondorEntry | SkippedEntry {
  const today = market.days[row];
  const expiration = nearestExpiration(market.spxExpirations, today, spec.daysToExpiration, minimumDays);
  if (Number.isNaN(expiration)) return { contract: toIsoDate(today), fault: 'no expiration listed' };
  const smile = smileOf(expiration);
  const findStrike = findStrikeOf(expiration);
  const select = (shortDelta: number, wing: WingRule) =>
    selectCondor(smile, shortDelta, wing, market.spxClose[row], expiration - today, findStrike);

  const normal = select(spec.shortDelta, spec.wing);
  if (typeof normal === 'string') return { contract: toIsoDate(expiration), fault: normal };
  if (!isOversold || spec.tightening === null) return { expiration, legs: normal, size: 1, reason: 'entry' };

  const { tightening } = spec;
  const width = wingWidth(normal);
  const tight =
    tightening.kind === 'shorts-in'
      ? select(tightening.delta, spec.wing)
      : select(spec.shortDelta, { kind: 'points', value: width * tightening.factor });
  if (typeof tight === 'string') return { contract: toIsoDate(expiration), fault: tight };
  const size = tightening.kind === 'constant-risk' ? largestLoss(normal, smile) / largestLoss(tight, smile) : 1;
  return { expiration, legs: tight, size, reason: `entry, RSI: ${tightening.kind}` };
}

/** Width less the model's credit: the most that a condor can lose [index points per condor]. */
function largestLoss(legs: IronCondorLegs, smile: Smile): number {
  const credit = legs.reduce(
    (sum, { side, optionType, strike }) => sum - side * smilePrice(smile, optionType, strike),
    0,
  );
  return wingWidth(legs) - credit;
}

/** Money of a number of condors [USD]. */
export function condorDollars(points: number, quantity: number): number {
  return points * CONTRACT_MULTIPLIER * quantity;
}
