/** What trials say about a figure claimed for one period, of which there is only one window. */
export type Reproduction = 'reproduced' | 'not reproduced' | 'mixed' | 'undetermined';

/** Share of trials from which on a figure counts as reproduced, and up to which it does not [fraction]. */
export const REPRODUCED_FROM = 0.9;
export const NOT_REPRODUCED_UP_TO = 0.1;

/**
 * Word for a figure of one period, by the share of the trials that reach it. One window has no interval: the word says
 * how much of the claim depends on choices that its source leaves open, not how sure one can be of the next such period.
 *
 * @param reached - trials that reach the figure
 * @param trials - trials that have the figure; 0 decides nothing
 */
export function reproductionOf(reached: number, trials: number): Reproduction {
  if (trials === 0) return 'undetermined';
  const share = reached / trials;
  if (share >= REPRODUCED_FROM) return 'reproduced';
  return share <= NOT_REPRODUCED_UP_TO ? 'not reproduced' : 'mixed';
}
