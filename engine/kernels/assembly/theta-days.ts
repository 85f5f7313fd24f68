import { element } from './memory';

/**
 * Days on which the theta of each of eight accounts is above zero: ((common + w0 · column0) + w1 · column1) + w2 · column2.
 *
 * The twin of `thetaPositiveDays`.
 *
 * @param common - theta of the condors, shape [days]; element 0 is not read
 * @param weights - shape [3][8]
 * @param counts - receives the result, shape [8]
 */
export function thetaDays(
  common: usize,
  column0: usize,
  column1: usize,
  column2: usize,
  weights: usize,
  days: i32,
  counts: usize,
): void {
  const zero = f64x2.splat(0);
  for (let half: usize = 0; half < 64; half += 32) {
    const w0a = v128.load(weights + half);
    const w0b = v128.load(weights + half, 16);
    const w1a = v128.load(weights + half, 64);
    const w1b = v128.load(weights + half, 80);
    const w2a = v128.load(weights + half, 128);
    const w2b = v128.load(weights + half, 144);
    let countA = i64x2.splat(0);
    let countB = countA;
    for (let day = 1; day < days; ++day) {
      const shared = v128.load64_splat(element(common, day));
      const c0 = v128.load64_splat(element(column0, day));
      const c1 = v128.load64_splat(element(column1, day));
      const c2 = v128.load64_splat(element(column2, day));
      const thetaA = f64x2.add(
        f64x2.add(f64x2.add(shared, f64x2.mul(w0a, c0)), f64x2.mul(w1a, c1)),
        f64x2.mul(w2a, c2),
      );
      const thetaB = f64x2.add(
        f64x2.add(f64x2.add(shared, f64x2.mul(w0b, c0)), f64x2.mul(w1b, c1)),
        f64x2.mul(w2b, c2),
      );
      // What holds is -1 as an integer; adding integers keeps out of the way of the floats.
      countA = i64x2.sub(countA, f64x2.gt(thetaA, zero));
      countB = i64x2.sub(countB, f64x2.gt(thetaB, zero));
    }
    store<f64>(counts + half, <f64>i64x2.extract_lane(countA, 0));
    store<f64>(counts + half, <f64>i64x2.extract_lane(countA, 1), 8);
    store<f64>(counts + half, <f64>i64x2.extract_lane(countB, 0), 16);
    store<f64>(counts + half, <f64>i64x2.extract_lane(countB, 1), 24);
  }
}
