import { laneRow } from './lanes';
import { element } from './memory';

/**
 * Present value of the margin flows of eight accounts, each at a factor of its own, and its derivative by the factor:
 *
 *     flow[day] = equity[day] - equity[day - 1] - outlay[day],   value = Σ flow · factor^k,   slope = Σ k · flow · factor^(k-1)
 *
 * by Horner's rule, k counted from the first day (`backward` 0) or from the last day back (1). The twin of
 * `presentValue`. Value and slope wait for their last step, so the slope comes almost free and all eight accounts go
 * through the days together.
 *
 * @param outlay - shape [days]
 * @param factors - shape [8]
 * @param out - receives the values, then the slopes, shape [2][8]
 */
export function flowValues(equity: usize, outlay: usize, days: i32, factors: usize, backward: i32, out: usize): void {
  const x0 = v128.load(factors);
  const x1 = v128.load(factors, 16);
  const x2 = v128.load(factors, 32);
  const x3 = v128.load(factors, 48);
  let value0 = f64x2.splat(0);
  let value1 = value0;
  let value2 = value0;
  let value3 = value0;
  let slope0 = value0;
  let slope1 = value0;
  let slope2 = value0;
  let slope3 = value0;
  for (let step = 0; step < days; ++step) {
    const day = backward ? step : days - 1 - step;
    const spent = v128.load64_splat(element(outlay, day));
    const now = laneRow(equity, day);
    // Nothing was gained on day 0: equity minus itself.
    const before = day === 0 ? now : now - 64;
    slope0 = f64x2.add(f64x2.mul(slope0, x0), value0);
    slope1 = f64x2.add(f64x2.mul(slope1, x1), value1);
    slope2 = f64x2.add(f64x2.mul(slope2, x2), value2);
    slope3 = f64x2.add(f64x2.mul(slope3, x3), value3);
    const flow0 = f64x2.sub(f64x2.sub(v128.load(now), v128.load(before)), spent);
    const flow1 = f64x2.sub(f64x2.sub(v128.load(now, 16), v128.load(before, 16)), spent);
    const flow2 = f64x2.sub(f64x2.sub(v128.load(now, 32), v128.load(before, 32)), spent);
    const flow3 = f64x2.sub(f64x2.sub(v128.load(now, 48), v128.load(before, 48)), spent);
    value0 = f64x2.add(f64x2.mul(value0, x0), flow0);
    value1 = f64x2.add(f64x2.mul(value1, x1), flow1);
    value2 = f64x2.add(f64x2.mul(value2, x2), flow2);
    value3 = f64x2.add(f64x2.mul(value3, x3), flow3);
  }
  v128.store(out, value0);
  v128.store(out, value1, 16);
  v128.store(out, value2, 32);
  v128.store(out, value3, 48);
  v128.store(out, slope0, 64);
  v128.store(out, slope1, 80);
  v128.store(out, slope2, 96);
  v128.store(out, slope3, 112);
}
