import { ROW_SHIFT } from './lanes';

/** Searches that go through the days together. */
const TOGETHER = 4;

/**
 * Present value of an account's flows at a factor, and its derivative by the factor, for up to eight searches:
 *
 *     value = Σ flow · x^k,   slope = Σ k · flow · x^(k-1)
 *
 * by Horner's rule, k counted from the first day or from the last day back. The twin of `presentValue`. Each search
 * says which account it is about and from where it counts, so that those that are over take no time. Value and slope
 * wait for their last step, so the slope comes almost free, and four searches take as long as one.
 *
 * @param flows - shape [days][8]
 * @param days - rows of `flows`
 * @param searches - the lane of each, and 1 where it counts from the last day back, else 0, shape [8][2]
 * @param count - of the searches; up to the next multiple of four must be lanes too
 * @param factors - shape [8]
 * @param out - receives the values, then the slopes, shape [2][8]
 */
export function flowValues(flows: usize, days: i32, searches: usize, count: i32, factors: usize, out: usize): void {
  const row: usize = 1 << ROW_SHIFT;
  for (let at = 0; at < count; at += TOGETHER) {
    const search = searches + ((<usize>at) << 3);
    let flow0 = firstRead(flows, days, search);
    let flow1 = firstRead(flows, days, search + 8);
    let flow2 = firstRead(flows, days, search + 16);
    let flow3 = firstRead(flows, days, search + 24);
    const step0 = load<i32>(search, 4) ? row : -row;
    const step1 = load<i32>(search, 12) ? row : -row;
    const step2 = load<i32>(search, 20) ? row : -row;
    const step3 = load<i32>(search, 28) ? row : -row;
    const factor = factors + ((<usize>at) << 3);
    const xa = v128.load(factor);
    const xb = v128.load(factor, 16);
    let valueA = f64x2.splat(0);
    let valueB = valueA;
    let slopeA = valueA;
    let slopeB = valueA;
    for (let day = 0; day < days; ++day) {
      const flowA = v128.load64_lane(flow1, v128.load64_zero(flow0), 1);
      const flowB = v128.load64_lane(flow3, v128.load64_zero(flow2), 1);
      slopeA = f64x2.add(f64x2.mul(slopeA, xa), valueA);
      slopeB = f64x2.add(f64x2.mul(slopeB, xb), valueB);
      valueA = f64x2.add(f64x2.mul(valueA, xa), flowA);
      valueB = f64x2.add(f64x2.mul(valueB, xb), flowB);
      flow0 += step0;
      flow1 += step1;
      flow2 += step2;
      flow3 += step3;
    }
    const to = out + ((<usize>at) << 3);
    v128.store(to, valueA);
    v128.store(to, valueB, 16);
    v128.store(to, slopeA, 64);
    v128.store(to, slopeB, 80);
  }
}

/** Address of the flow that Horner's rule begins with: the last to be discounted. */
function firstRead(flows: usize, days: i32, search: usize): usize {
  const lane = (<usize>load<i32>(search)) << 3;
  const day: usize = load<i32>(search, 4) ? 0 : days - 1;
  return flows + lane + (day << ROW_SHIFT);
}
