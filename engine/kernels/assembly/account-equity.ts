import { laneRow } from './lanes';
import { element } from './memory';

/**
 * Equity of eight accounts, day by day, and the highest and lowest of it in every span of days:
 *
 *     equity[day] = equity[day - 1] + (((common + w0 · column0) + w1 · column1) + w2 · column2)[day]
 *
 * The twin of `accountProfitAndLoss` and `equityCurve`: the same additions in the same order. An account that lacks a
 * column has weight 0 there, which adds nothing as long as the column is finite.
 *
 * Highs and lows cost two instructions a day here and let `windowDrawdowns` pass over nearly all spans at once.
 *
 *     days    0 | 1 2 3 .. 16 | 17 .. 21 | 22 .. 37 | ...     row 0: the capital
 *     spans        0             1          2                 spanEnds = 16, 21, 37, ...
 *
 * Four accounts at a time, so that their six weights, equity, highs and lows stay in the 16 registers.
 *
 * @param common - profit and loss that all accounts have, shape [days]; element 0 is not read
 * @param weights - shape [3][8]
 * @param spanEnds - last day of each span, 32-bit, ascending; the last is the last day
 * @param equity - receives the result, shape [days][8]
 * @param highs - shape [spans][8], like `lows`
 */
export function accountEquity(
  common: usize,
  column0: usize,
  column1: usize,
  column2: usize,
  weights: usize,
  capital: f64,
  spanEnds: usize,
  spans: i32,
  equity: usize,
  highs: usize,
  lows: usize,
): void {
  for (let half: usize = 0; half < 64; half += 32) {
    const w0a = v128.load(weights + half);
    const w0b = v128.load(weights + half, 16);
    const w1a = v128.load(weights + half, 64);
    const w1b = v128.load(weights + half, 80);
    const w2a = v128.load(weights + half, 128);
    const w2b = v128.load(weights + half, 144);
    let a = f64x2.splat(capital);
    let b = a;
    v128.store(equity + half, a);
    v128.store(equity + half, b, 16);
    let day = 1;
    for (let span = 0; span < spans; ++span) {
      const end = load<i32>(spanEnds + ((<usize>span) << 2));
      let highA = f64x2.splat(-Infinity);
      let highB = highA;
      let lowA = f64x2.splat(Infinity);
      let lowB = lowA;
      for (; day <= end; ++day) {
        const shared = v128.load64_splat(element(common, day));
        const c0 = v128.load64_splat(element(column0, day));
        const c1 = v128.load64_splat(element(column1, day));
        const c2 = v128.load64_splat(element(column2, day));
        const gainA = f64x2.add(
          f64x2.add(f64x2.add(shared, f64x2.mul(w0a, c0)), f64x2.mul(w1a, c1)),
          f64x2.mul(w2a, c2),
        );
        const gainB = f64x2.add(
          f64x2.add(f64x2.add(shared, f64x2.mul(w0b, c0)), f64x2.mul(w1b, c1)),
          f64x2.mul(w2b, c2),
        );
        a = f64x2.add(a, gainA);
        b = f64x2.add(b, gainB);
        const to = laneRow(equity, day) + half;
        v128.store(to, a);
        v128.store(to, b, 16);
        // pmax and pmin are one instruction each; max and min, with their rules for NaN, are seven.
        highA = f64x2.pmax(highA, a);
        highB = f64x2.pmax(highB, b);
        lowA = f64x2.pmin(lowA, a);
        lowB = f64x2.pmin(lowB, b);
      }
      const at = ((<usize>span) << 6) + half;
      v128.store(highs + at, highA);
      v128.store(highs + at, highB, 16);
      v128.store(lows + at, lowA);
      v128.store(lows + at, lowB, 16);
    }
  }
}
