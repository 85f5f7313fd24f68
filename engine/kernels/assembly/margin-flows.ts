import { laneRow } from './lanes';
import { element } from './memory';

/**
 * Margin flows of eight accounts, day by day:
 *
 *     flow = ((common + w0 · column0) + w1 · column1) + w2 · column2
 *
 * The twin of `marginFlows`. Kept, since a search for the rate of return goes through them some four times.
 *
 * @param common - flows of the condors, shape [days]; the columns are 0 on day 0
 * @param weights - shape [3][8]
 * @param flows - receives them, shape [days][8]
 */
export function marginFlows(
  common: usize,
  column0: usize,
  column1: usize,
  column2: usize,
  weights: usize,
  days: i32,
  flows: usize,
): void {
  for (let half: usize = 0; half < 64; half += 32) {
    const w0a = v128.load(weights + half);
    const w0b = v128.load(weights + half, 16);
    const w1a = v128.load(weights + half, 64);
    const w1b = v128.load(weights + half, 80);
    const w2a = v128.load(weights + half, 128);
    const w2b = v128.load(weights + half, 144);
    for (let day = 0; day < days; ++day) {
      const shared = v128.load64_splat(element(common, day));
      const c0 = v128.load64_splat(element(column0, day));
      const c1 = v128.load64_splat(element(column1, day));
      const c2 = v128.load64_splat(element(column2, day));
      const flowA = f64x2.add(f64x2.add(f64x2.add(shared, f64x2.mul(w0a, c0)), f64x2.mul(w1a, c1)), f64x2.mul(w2a, c2));
      const flowB = f64x2.add(f64x2.add(f64x2.add(shared, f64x2.mul(w0b, c0)), f64x2.mul(w1b, c1)), f64x2.mul(w2b, c2));
      const to = laneRow(flows, day) + half;
      v128.store(to, flowA);
      v128.store(to, flowB, 16);
    }
  }
}
