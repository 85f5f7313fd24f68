import { element } from './memory';

/**
 * Present value of the margin flows of eight accounts, each at a factor of its own, and its derivative by the factor:
 *
 *     flow = ((common + w0 · column0) + w1 · column1) + w2 · column2,   value = Σ flow · x^k,   slope = Σ k · flow · x^(k-1)
 *
 * by Horner's rule, k counted from the first day (`backward` 0) or from the last day back (1). The twin of
 * `presentValue` on `marginFlows`. Value and slope wait for their last step, so the slope comes almost free; four
 * accounts go through the days together, as many as there are registers for with their weights.
 *
 * @param common - flows of the condors, shape [days]; the columns are 0 on day 0
 * @param weights - shape [3][8]
 * @param factors - shape [8]
 * @param out - receives the values, then the slopes, shape [2][8]
 */
export function flowValues(
  common: usize,
  column0: usize,
  column1: usize,
  column2: usize,
  weights: usize,
  days: i32,
  factors: usize,
  backward: i32,
  out: usize,
): void {
  for (let half: usize = 0; half < 64; half += 32) {
    const w0a = v128.load(weights + half);
    const w0b = v128.load(weights + half, 16);
    const w1a = v128.load(weights + half, 64);
    const w1b = v128.load(weights + half, 80);
    const w2a = v128.load(weights + half, 128);
    const w2b = v128.load(weights + half, 144);
    const xa = v128.load(factors + half);
    const xb = v128.load(factors + half, 16);
    let valueA = f64x2.splat(0);
    let valueB = valueA;
    let slopeA = valueA;
    let slopeB = valueA;
    for (let step = 0; step < days; ++step) {
      const day = backward ? step : days - 1 - step;
      const shared = v128.load64_splat(element(common, day));
      const c0 = v128.load64_splat(element(column0, day));
      const c1 = v128.load64_splat(element(column1, day));
      const c2 = v128.load64_splat(element(column2, day));
      slopeA = f64x2.add(f64x2.mul(slopeA, xa), valueA);
      slopeB = f64x2.add(f64x2.mul(slopeB, xb), valueB);
      const flowA = f64x2.add(f64x2.add(f64x2.add(shared, f64x2.mul(w0a, c0)), f64x2.mul(w1a, c1)), f64x2.mul(w2a, c2));
      const flowB = f64x2.add(f64x2.add(f64x2.add(shared, f64x2.mul(w0b, c0)), f64x2.mul(w1b, c1)), f64x2.mul(w2b, c2));
      valueA = f64x2.add(f64x2.mul(valueA, xa), flowA);
      valueB = f64x2.add(f64x2.mul(valueB, xb), flowB);
    }
    v128.store(out + half, valueA);
    v128.store(out + half, valueB, 16);
    v128.store(out + half, slopeA, 64);
    v128.store(out + half, slopeB, 80);
  }
}
