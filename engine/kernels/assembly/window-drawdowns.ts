import { laneRow } from './lanes';

/**
 * Deepest drawdowns of eight accounts in many windows, each restarted with the capital at the window's first row:
 *
 *     peak = max(peak, equity),  dollars = max(dollars, peak - equity),
 *     fraction = max(fraction, (peak - equity) / (peak + capital - equity[first]))
 *
 * The twin of `windowDrawdown`. Windows begin and end where spans do, and of most spans three numbers tell all. The
 * deepest fall of a day is from the peak P before the span or from one within it: max(P - low, the span's own fall).
 *
 *   1. Where P - low is deeper than the span's own fall, that day's fall is from P, and no other day's fraction is
 *      larger: it has neither fallen further nor from less.
 *   2. Where the span's own fall is not deeper than what was found before, its fraction is not larger either: peaks only
 *      rise.
 *   3. Where it is the deepest yet, as at most a few times in a window, its fraction is looked for day by day.
 *
 * Subtraction and division are monotone in their rounding too, so 1. and 2. give the bits that 3. would give. They go
 * without a branch, which the processor would guess wrong more often than the division costs.
 *
 * @param windows - 32-bit [windows][3]: first span, span after the last, first row
 * @param fractions - receives the result, shape [windows][8], like `dollars`
 */
export function windowDrawdowns(
  equity: usize,
  highs: usize,
  lows: usize,
  ownFalls: usize,
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
        const own = v128.load(laneRow(ownFalls, span) + pair);
        const fall = f64x2.sub(peak, v128.load(laneRow(lows, span) + pair));
        if (!v128.any_true(v128.and(f64x2.gt(own, deepest), f64x2.ge(own, fall)))) {
          deepest = f64x2.pmax(deepest, fall);
          share = f64x2.pmax(share, f64x2.div(fall, f64x2.add(peak, restated)));
          peak = f64x2.pmax(peak, v128.load(laneRow(highs, span) + pair));
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
