import { laneRow } from './lanes';

/**
 * Deepest drawdowns of eight accounts in many windows, each restarted with the capital at the window's first row:
 *
 *     peak = max(peak, equity),  dollars = max(dollars, peak - equity),
 *     fraction = max(fraction, (peak - equity) / (peak + capital - equity[first]))
 *
 * The twin of `windowDrawdown`. Windows begin and end where spans do, and most spans need not be looked into:
 *
 *   1. even the fall from the highest to the lowest that the span allows would be no deeper than what was found: only
 *      the peak moves. So it is nearly always, and the processor guesses the branch right;
 *   2. it would be deeper, but no account rises above its peak: the deepest fall is peak − low, at once;
 *   3. else day by day. A test for whether the division could find anything costs more than the division.
 *
 * Subtraction and division are monotone in their rounding too, so 1. and 2. give the bits that 3. would give.
 *
 * @param windows - 32-bit [windows][3]: first span, span after the last, first row
 * @param fractions - receives the result, shape [windows][8], like `dollars`
 */
export function windowDrawdowns(
  equity: usize,
  highs: usize,
  lows: usize,
  spanEnds: usize,
  windows: usize,
  windowCount: i32,
  capital: f64,
  fractions: usize,
  dollars: usize,
): void {
  const start = f64x2.splat(capital);
  for (let window = 0; window < windowCount; ++window) {
    const at = windows + <usize>window * 12;
    const firstSpan = load<i32>(at);
    const endSpan = load<i32>(at, 4);
    const firstRow = load<i32>(at, 8);
    for (let pair: usize = 0; pair < 64; pair += 16) {
      let peak = v128.load(laneRow(equity, firstRow) + pair);
      const restated = f64x2.sub(start, peak);
      let deepest = f64x2.splat(0);
      let share = deepest;
      for (let span = firstSpan; span < endSpan; ++span) {
        const high = v128.load(laneRow(highs, span) + pair);
        const low = v128.load(laneRow(lows, span) + pair);
        const top = f64x2.pmax(peak, high);
        const fall = f64x2.sub(top, low);
        const falls = f64x2.div(fall, f64x2.add(peak, restated));
        if (!v128.any_true(v128.or(f64x2.gt(fall, deepest), f64x2.gt(falls, share)))) {
          peak = top;
        } else if (!v128.any_true(f64x2.gt(high, peak))) {
          deepest = f64x2.pmax(deepest, fall);
          share = f64x2.pmax(share, falls);
        } else {
          const firstDay = span === 0 ? 1 : load<i32>(spanEnds + ((<usize>(span - 1)) << 2)) + 1;
          const lastDay = load<i32>(spanEnds + ((<usize>span) << 2));
          for (let day = firstDay; day <= lastDay; ++day) {
            const value = v128.load(laneRow(equity, day) + pair);
            peak = f64x2.pmax(peak, value);
            const below = f64x2.sub(peak, value);
            deepest = f64x2.pmax(deepest, below);
            share = f64x2.pmax(share, f64x2.div(below, f64x2.add(peak, restated)));
          }
        }
      }
      v128.store(laneRow(fractions, window) + pair, share);
      v128.store(laneRow(dollars, window) + pair, deepest);
    }
  }
}
