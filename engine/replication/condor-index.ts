import { type IronCondorLegs, selectCondor, wingWidth } from '../strategy/index.js';
import type { OptionIndexRules } from './option-index.js';

/** Bills cover this many times the largest loss. */
const COVER = 10;

/**
 * Cboe S&P 500 Iron Condor index, CNDR: each month short a put and a call of delta 0.20 and long a put and a call of
 * delta 0.05, against Treasury bills of ten times the most that the condors can lose.
 *
 * That loss is the wider wing less the credit, so the number of condors is value / (10 x (width - credit)).
 *
 * @see Cboe, S&P 500 Iron Condor Index (CNDR) description
 */
export const condorIndex: OptionIndexRules = {
  holdsIndex: false,
  groups: [
    {
      months: 1,
      choose: (smile, spot, daysToExpiration) =>
        selectCondor(smile, 0.2, { kind: 'delta', value: 0.05 }, spot, daysToExpiration),
    },
  ],
  units: (value, { legs, debit }) => value / (COVER * maximumLoss(legs as IronCondorLegs, -debit)),
};

/** The most that four legs can lose against their credit [index points]. */
export function maximumLoss(legs: IronCondorLegs, credit: number): number {
  return wingWidth(legs) - credit;
}
