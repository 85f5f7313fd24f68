import type { Random } from '../../../engine/math/index.js';

/** 1 where an AR(1) process with unit variance is below a bound, else 0. */
export function dependentIndicators(count: number, coefficient: number, bound: number, random: Random): Float64Array {
  const shock = Math.sqrt(1 - coefficient * coefficient);
  let level = random.normal();
  return Float64Array.from({ length: count }, () => {
    const held = level < bound ? 1 : 0;
    level = coefficient * level + shock * random.normal();
    return held;
  });
}
