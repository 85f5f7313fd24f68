import type { LayerRule } from '../layer-rule.js';

/**
 * Sells a call and buys the target tenor anew once few days are left.
 *
 * @param days - calendar days to expiration
 * @see VixShield, "rolling the 30 DTE leg": the published day is 21
 */
export function rollAtDays(days: number): LayerRule {
  return {
    name: 'roll',
    sellsAtDays: days,
    wishes: ({ daysToExpiration }) => (daysToExpiration <= days ? { kind: 'replace', why: 'roll' } : null),
    quietUntil({ lot, daysToExpirationOn }, row, end) {
      // Shifted calls are never replaced.
      if (lot.purpose === 'shift') return end;
      let next = row;
      while (next < end && daysToExpirationOn(next) > days) ++next;
      return next;
    },
  };
}
