import { nearestStrike, type StrikeLadder } from '../contracts/strike-ladder.js';
import type { OptionType } from '../pricing/index.js';
import { type Smile, smileDelta } from '../surfaces/index.js';
import type { StrikeRule } from './specs.js';

/** Strikes are looked for between these multiples of the forward. */
const LOWEST_MONEYNESS = 0.2;
const HIGHEST_MONEYNESS = 5;

/** How the strike of a delta is found; see `strikeForDelta`. */
export type FindStrike = (smile: Smile, optionType: OptionType, target: number, ladder: StrikeLadder) => number;

/**
 * The listed strike whose model delta lies nearest to a target.
 *
 * Bisects the bracket down to two neighbouring listed strikes, then compares their deltas.
 *
 * @param target - unsigned delta on the forward, in (0, 1)
 * @returns the strike, the lower one on a tie [index points]
 */
export function strikeForDelta(smile: Smile, optionType: OptionType, target: number, ladder: StrikeLadder): number {
  // A put's delta rises with the strike, a call's falls.
  const rising = optionType === 'put' ? 1 : -1;
  let low = ladder.above(smile.forward * LOWEST_MONEYNESS);
  let high = ladder.atOrBelow(smile.forward * HIGHEST_MONEYNESS);
  while (ladder.above(low) < high) {
    const middle = ladder.atOrBelow((low + high) / 2);
    const strike = middle > low ? middle : ladder.above(low);
    if (rising * (smileDelta(smile, optionType, strike) - target) < 0) low = strike;
    else high = strike;
  }
  const missLow = Math.abs(smileDelta(smile, optionType, low) - target);
  const missHigh = Math.abs(smileDelta(smile, optionType, high) - target);
  return missLow <= missHigh ? low : high;
}

/**
 * The listed strike that a layer's rule asks for on the smile of its expiration [index points].
 *
 * @param findStrike - finds the strike of a delta
 */
export function strikeForRule(
  smile: Smile,
  rule: StrikeRule,
  ladder: StrikeLadder,
  findStrike: FindStrike = strikeForDelta,
): number {
  switch (rule.kind) {
    case 'delta':
      return findStrike(smile, 'call', rule.value, ladder);
    case 'otm-percent':
      return nearestStrike(ladder, smile.forward * (1 + rule.value / 100));
    case 'otm-points':
      return nearestStrike(ladder, smile.forward + rule.value);
  }
}
