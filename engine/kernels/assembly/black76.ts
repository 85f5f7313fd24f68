import { expOfSum, log } from './elementary';
import { element } from './memory';
import { scaledNormalTail } from './normal-tail';

/**
 * `black76Price` of many options, two at a time:
 *
 *     price = discount · (intrinsic + lower · ratio),  lower, upper = min, max of forward and strike
 *     ratio = N(a) − upper/lower · N(b),               a, b = ln(lower/upper)/deviation ± deviation/2
 *
 * with one exponential for both terms, as pricing/time-value.ts explains. Nothing branches on an option: where the
 * readable function asks, both answers are computed and one is selected, so two options never wait for each other. An
 * option costs some 150 operations, five divisions and a root among them, which overlap with those of the next pair.
 *
 * @param signs - 1 for a call, -1 for a put, shape [options]; options a multiple of 2
 * @param out - receives the prices, shape [options]; NaN as the readable function
 */
export function black76Prices(
  signs: usize,
  forwards: usize,
  strikes: usize,
  volatilities: usize,
  times: usize,
  discountFactors: usize,
  options: i32,
  out: usize,
): void {
  const zero = f64x2.splat(0);
  for (let option = 0; option < options; option += 2) {
    const forward = v128.load(element(forwards, option));
    const strike = v128.load(element(strikes, option));
    const root = f64x2.sqrt(v128.load(element(times, option)));
    const deviation = f64x2.mul(v128.load(element(volatilities, option)), root);
    const discountFactor = v128.load(element(discountFactors, option));
    const excess = f64x2.mul(v128.load(element(signs, option)), f64x2.sub(forward, strike));
    // Adding 0 makes the -0 of a put at the money the 0 that it is elsewhere.
    const intrinsic = f64x2.add(f64x2.pmax(excess, zero), zero);
    const lower = f64x2.pmin(forward, strike);
    const logRatio = log(f64x2.div(lower, f64x2.pmax(forward, strike)));
    const timeValue = f64x2.mul(lower, timeValueRatio(logRatio, deviation));
    const value = f64x2.mul(discountFactor, f64x2.add(intrinsic, timeValue));
    const certain = f64x2.mul(discountFactor, intrinsic);
    const price = v128.bitselect(
      value,
      v128.bitselect(certain, f64x2.splat(NaN), f64x2.eq(deviation, zero)),
      f64x2.gt(deviation, zero),
    );
    v128.store(element(out, option), v128.bitselect(price, f64x2.splat(NaN), f64x2.eq(price, price)));
  }
}

/** See pricing/time-value.ts; anything where the deviation is not positive. */
export function timeValueRatio(logRatio: v128, deviation: v128): v128 {
  const distance = f64x2.div(logRatio, deviation);
  const half = f64x2.mul(f64x2.splat(0.5), deviation);
  const a = f64x2.add(distance, half);
  const b = f64x2.sub(distance, half);
  const bell = expOfSum(f64x2.mul(f64x2.mul(f64x2.splat(-0.5), a), a), f64x2.splat(0));
  const tailOfA = scaledNormalTail(f64x2.abs(a));
  const tailOfB = scaledNormalTail(f64x2.neg(b));
  const below = f64x2.mul(bell, f64x2.sub(tailOfA, tailOfB));
  const above = f64x2.sub(f64x2.splat(1), f64x2.mul(bell, f64x2.add(tailOfA, tailOfB)));
  const ratio = v128.bitselect(below, above, f64x2.lt(a, f64x2.splat(0)));
  return f64x2.pmax(ratio, f64x2.splat(0));
}
