/** A fall of the close to this share of the running high confirms a peak. */
const PEAK_CONFIRMED_AT = 0.7;
/** A rise of the close to this multiple of the running low confirms a trough. */
const TROUGH_CONFIRMED_AT = 1.4;
/** Cycles of fewer trading days are joined to the one before. */
const SHORTEST_CYCLE = 10;

/**
 * Troughs of the VIX that bound its volatility cycles.
 *
 * A trough counts only once a peak before it is confirmed: the low at the very start of the data may lie on a fall
 * that began earlier. Turning points are known only afterwards; they cut the history into windows and never enter
 * a trading rule.
 *
 * @param vix - closes, shape [days]
 * @param fromRow - first row looked at
 * @returns rows of the troughs, ascending, at least ten rows apart; cycles run from each to the next
 */
export function cycleTroughs(vix: Float64Array, fromRow: number): number[] {
  const troughs: number[] = [];
  let seekingPeak = true;
  let peak = vix[fromRow];
  let trough = Infinity;
  let troughRow = -1;
  for (let row = fromRow; row < vix.length; ++row) {
    const close = vix[row];
    if (seekingPeak) {
      if (close > peak) peak = close;
      if (close > PEAK_CONFIRMED_AT * peak) continue;
      seekingPeak = false;
      trough = close;
      troughRow = row;
    } else {
      if (close < trough) {
        trough = close;
        troughRow = row;
      }
      if (close < TROUGH_CONFIRMED_AT * trough) continue;
      const previous = troughs.at(-1);
      // A short cycle joins the one before it: that one now ends at this trough.
      if (previous !== undefined && troughRow - previous < SHORTEST_CYCLE) troughs.pop();
      troughs.push(troughRow);
      seekingPeak = true;
      peak = close;
    }
  }
  return troughs;
}
