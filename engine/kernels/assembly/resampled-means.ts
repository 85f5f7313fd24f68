import { element } from './memory';

/** Rows that go through the trials together: each mean is loaded and stored once for all of them. */
const TOGETHER = 8;

/**
 * Means of a resample of days, two trials at a time:
 *
 *     mean = (Σ weight[at] · sums[place[at]]) / days
 *
 * The twin of `PlainResampler.draw`: each trial adds in the order of the places.
 *
 * @param sums - sums of the days before each, shape [days + 1][trials]; the first row is 0
 * @param trials - columns, even
 * @param places - rows that count, 32-bit, shape [count]
 * @param weights - of each, shape [count]
 * @param count - a multiple of eight; filled up with weights of 0
 * @param means - receives them, shape [trials]
 */
export function resampledMeans(
  sums: usize,
  trials: i32,
  places: usize,
  weights: usize,
  count: i32,
  days: f64,
  means: usize,
): void {
  const end: usize = (<usize>trials) << 3;
  for (let byte: usize = 0; byte < end; byte += 16) v128.store(means + byte, f64x2.splat(0));
  for (let at = 0; at < count; at += TOGETHER) {
    const place = places + ((<usize>at) << 2);
    const row0 = sums + <usize>load<i32>(place) * end;
    const row1 = sums + <usize>load<i32>(place, 4) * end;
    const row2 = sums + <usize>load<i32>(place, 8) * end;
    const row3 = sums + <usize>load<i32>(place, 12) * end;
    const row4 = sums + <usize>load<i32>(place, 16) * end;
    const row5 = sums + <usize>load<i32>(place, 20) * end;
    const row6 = sums + <usize>load<i32>(place, 24) * end;
    const row7 = sums + <usize>load<i32>(place, 28) * end;
    const weight = element(weights, at);
    const weight0 = v128.load64_splat(weight);
    const weight1 = v128.load64_splat(weight, 8);
    const weight2 = v128.load64_splat(weight, 16);
    const weight3 = v128.load64_splat(weight, 24);
    const weight4 = v128.load64_splat(weight, 32);
    const weight5 = v128.load64_splat(weight, 40);
    const weight6 = v128.load64_splat(weight, 48);
    const weight7 = v128.load64_splat(weight, 56);
    for (let byte: usize = 0; byte < end; byte += 16) {
      let sum = v128.load(means + byte);
      sum = f64x2.add(sum, f64x2.mul(weight0, v128.load(row0 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight1, v128.load(row1 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight2, v128.load(row2 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight3, v128.load(row3 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight4, v128.load(row4 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight5, v128.load(row5 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight6, v128.load(row6 + byte)));
      sum = f64x2.add(sum, f64x2.mul(weight7, v128.load(row7 + byte)));
      v128.store(means + byte, sum);
    }
  }
  const divisor = f64x2.splat(days);
  for (let byte: usize = 0; byte < end; byte += 16) {
    v128.store(means + byte, f64x2.div(v128.load(means + byte), divisor));
  }
}

/**
 * The largest (mean - centre) · scale over the trials, at least 0. The twin of `PlainResampler.largestAbove`.
 *
 * @param trials - of all three, even
 */
export function largestAbove(means: usize, centres: usize, scales: usize, trials: i32): f64 {
  let most = f64x2.splat(0);
  const end: usize = (<usize>trials) << 3;
  for (let byte: usize = 0; byte < end; byte += 16) {
    const above = f64x2.sub(v128.load(means + byte), v128.load(centres + byte));
    most = f64x2.pmax(most, f64x2.mul(above, v128.load(scales + byte)));
  }
  const first = f64x2.extract_lane(most, 0);
  const second = f64x2.extract_lane(most, 1);
  return second > first ? second : first;
}
