import { element } from './memory';

/**
 * Present values of one column of flows at many factors: value = Σ flow[day] · factor^k by Horner's rule, k counted from
 * the first day (`backward` 0) or from the last day back (1). The twin of `scannedValues`.
 *
 * Two factors go through the days together, one in each half of a 128-bit register, and seven such pairs at once: a step
 * of Horner's rule waits for the one before it, so that fourteen factors cost little more than two. With the flow they fill
 * fifteen registers, which is what V8 has to give.
 *
 * @param flows - [USD], shape [days]
 * @param factors - of each rate, shape [rates], rates a multiple of 14
 * @param out - receives the values [USD], shape [rates]
 */
export function presentValues(flows: usize, days: i32, factors: usize, rates: i32, backward: i32, out: usize): void {
  for (let rate = 0; rate < rates; rate += 14) {
    const at = element(factors, rate);
    const factor0 = v128.load(at);
    const factor1 = v128.load(at, 16);
    const factor2 = v128.load(at, 32);
    const factor3 = v128.load(at, 48);
    const factor4 = v128.load(at, 64);
    const factor5 = v128.load(at, 80);
    const factor6 = v128.load(at, 96);
    let value0 = f64x2.splat(0);
    let value1 = value0;
    let value2 = value0;
    let value3 = value0;
    let value4 = value0;
    let value5 = value0;
    let value6 = value0;
    for (let step = 0; step < days; ++step) {
      const day = backward ? step : days - 1 - step;
      const flow = v128.load64_splat(element(flows, day));
      value0 = f64x2.add(f64x2.mul(value0, factor0), flow);
      value1 = f64x2.add(f64x2.mul(value1, factor1), flow);
      value2 = f64x2.add(f64x2.mul(value2, factor2), flow);
      value3 = f64x2.add(f64x2.mul(value3, factor3), flow);
      value4 = f64x2.add(f64x2.mul(value4, factor4), flow);
      value5 = f64x2.add(f64x2.mul(value5, factor5), flow);
      value6 = f64x2.add(f64x2.mul(value6, factor6), flow);
    }
    const to = element(out, rate);
    v128.store(to, value0);
    v128.store(to, value1, 16);
    v128.store(to, value2, 32);
    v128.store(to, value3, 48);
    v128.store(to, value4, 64);
    v128.store(to, value5, 80);
    v128.store(to, value6, 96);
  }
}
