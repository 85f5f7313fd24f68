import { laneRow } from './lanes';
import { element } from './memory';

/**
 * Equity of eight accounts, day by day, and of every span of days the highest and lowest of it and the deepest fall:
 *
 *     equity[day] = equity[day - 1] + (((common + w0 · column0) + w1 · column1) + w2 · column2)[day]
 *     fall[span] = max (highest equity since the span began - equity[day])
 *
 * The twin of `accountProfitAndLoss` and `equityCurve`: the same additions in the same order. An account that lacks a
 * column has weight 0 there, which adds nothing as long as the column is finite.
 *
 * These cost four instructions a day here, and tell `windowDrawdowns` nearly all that it has to know of a span's days.
 *
 *     days    0 | 1 2 3 .. 16 | 17 .. 21 | 22 .. 37 | ...     row 0: the capital
 *     spans        0             1          2                 spanEnds = 16, 21, 37, ...
 *
 * Two accounts at a time, so that what changes from day to day stays in the 16 registers.
 *
 * @param common - profit and loss that all accounts have, shape [days]; element 0 is not read
 * @param column1 - 0 where accounts hold nothing but `column0`, which spares half of the work, like `column2`
 * @param weights - shape [3][8]
 * @param spanEnds - last day of each span, 32-bit, ascending; the last is the last day
 * @param equity - receives the result, shape [days][8]
 * @param highs - shape [spans][8], like `lows` and `falls`
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
  falls: usize,
): void {
  const start = f64x2.splat(capital);
  for (let pair: usize = 0; pair < 64; pair += 16) v128.store(equity + pair, start);
  let firstDay = 1;
  for (let span = 0; span < spans; ++span) {
    const lastDay = load<i32>(spanEnds + ((<usize>span) << 2));
    for (let pair: usize = 0; pair < 64; pair += 16) {
      const w0 = v128.load(weights + pair);
      const w1 = v128.load(weights + pair, 64);
      const w2 = v128.load(weights + pair, 128);
      let sum = v128.load(laneRow(equity, firstDay - 1) + pair);
      let high = f64x2.splat(-Infinity);
      let low = f64x2.splat(Infinity);
      let fall = f64x2.splat(0);
      for (let day = firstDay; day <= lastDay; ++day) {
        const shared = v128.load64_splat(element(common, day));
        const c0 = v128.load64_splat(element(column0, day));
        let gain = f64x2.add(shared, f64x2.mul(w0, c0));
        if (column1) {
          const c1 = v128.load64_splat(element(column1, day));
          const c2 = v128.load64_splat(element(column2, day));
          gain = f64x2.add(f64x2.add(gain, f64x2.mul(w1, c1)), f64x2.mul(w2, c2));
        }
        sum = f64x2.add(sum, gain);
        v128.store(laneRow(equity, day) + pair, sum);
        // pmax and pmin are one instruction each; max and min, with their rules for NaN, are seven.
        high = f64x2.pmax(high, sum);
        low = f64x2.pmin(low, sum);
        fall = f64x2.pmax(fall, f64x2.sub(high, sum));
      }
      v128.store(laneRow(highs, span) + pair, high);
      v128.store(laneRow(lows, span) + pair, low);
      v128.store(laneRow(falls, span) + pair, fall);
    }
    firstDay = lastDay + 1;
  }
}
