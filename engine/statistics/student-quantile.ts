import { inverseNormal } from '../math/index.js';

/**
 * Quantile of Student's t, by four terms of its expansion around the normal quantile.
 *
 * @param probability - in (0, 1)
 * @param degrees - of freedom, at least 4: there the 97.5% point is 2.7756 for 2.7764, and the error falls like degrees^-5
 * @example studentQuantile(0.975, 10) // 2.2281
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.7.5
 */
export function studentQuantile(probability: number, degrees: number): number {
  const z = inverseNormal(probability);
  const square = z * z;
  const first = ((square + 1) * z) / 4;
  const second = (((5 * square + 16) * square + 3) * z) / 96;
  const third = ((((3 * square + 19) * square + 17) * square - 15) * z) / 384;
  const fourth = (((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) * z) / 92160;
  return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}
