import type { Random } from '../../math/index.js';

/**
 * Trials drawn without replacement, in ascending order. Every k-th trial would not do: in grid order a stride that
 * divides an axis meets the same value of it again and again.
 *
 * @param trials - to draw from
 * @param size - wanted; all trials when there are no more
 * @see Floyd's algorithm, in Bentley & Floyd (1987), A sample of brilliance, Communications of the ACM 30(9), 754-757
 */
export function sampleTrials(trials: number, size: number, random: Random): Int32Array {
  if (size >= trials) return Int32Array.from({ length: trials }, (_, trial) => trial);
  const drawn = new Set<number>();
  for (let last = trials - size; last < trials; ++last) {
    const trial = random.integer(last + 1);
    drawn.add(drawn.has(trial) ? last : trial);
  }
  return Int32Array.from(drawn).sort();
}
