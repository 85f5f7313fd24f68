/**
 * Relative strength index: average rise over average rise plus average fall, in Wilder's smoothing.
 *
 * The averages start as plain means of the first `period` changes, then each change enters with weight 1 / period, so
 * the start is never quite forgotten: 50 rows on, 2% of it are left (period 14). A gap (NaN) restarts them.
 *
 * @param values - oldest first, shape [rows]
 * @param period - at least 1 [rows]
 * @param out - receives the result, shape [rows]; not `values`
 * @returns `out`, in [0, 100]; NaN on the first `period` rows, and while nothing has moved (where TA-Lib says 0)
 * @example rsi(Float64Array.of(10, 11, 10.5, 11.5), 3)[3] // 80
 * @see Wilder (1978), New Concepts in Technical Trading Systems, section VI
 */
export function rsi(
  values: Float64Array,
  period: number,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  let changes = 0;
  let rise = 0;
  let fall = 0;
  out.fill(Number.NaN, 0, 1);
  for (let row = 1; row < values.length; ++row) {
    out[row] = Number.NaN;
    const change = values[row] - values[row - 1];
    if (Number.isNaN(change)) {
      changes = rise = fall = 0;
      continue;
    }
    const up = Math.max(change, 0);
    const down = Math.max(-change, 0);
    ++changes;
    if (changes > period) {
      rise = (rise * (period - 1) + up) / period;
      fall = (fall * (period - 1) + down) / period;
    } else {
      rise += up;
      fall += down;
      if (changes < period) continue;
      rise /= period;
      fall /= period;
    }
    if (rise + fall > 0) out[row] = (100 * rise) / (rise + fall);
  }
  return out;
}
