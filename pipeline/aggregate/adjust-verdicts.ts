import { holmAdjust } from '../../engine/statistics/index.js';
import type { Verdict } from '../../results/schemas/index.js';

/** Of a verdict that has not been seen beside the others of its run, or is not one of the tests made there. */
export const NOT_ADJUSTED = { adjusted: null, tests: 0 } as const;

/**
 * Adjusts the significance of the verdicts on all windows by Holm's method for how many they are.
 *
 * The family is every pre-registered claim, in every reading, at every friction, by either rule. What has no interval
 * is no test of it; verdicts by regime are looked at after the fact and stay as they are.
 */
export function adjustForMany(verdicts: readonly Verdict[]): Verdict[] {
  const family = verdicts.filter(({ regime, significance }) => regime === 'all' && significance !== null);
  const adjusted = holmAdjust(family.map(({ significance }) => significance as number));
  const found = new Map(family.map((verdict, at) => [verdict, adjusted[at]]));
  return verdicts.map((verdict) => {
    const own = found.get(verdict);
    return own === undefined ? verdict : { ...verdict, adjusted: own, tests: family.length };
  });
}
