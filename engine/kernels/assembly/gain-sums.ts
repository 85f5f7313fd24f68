import { laneRow } from './lanes';
import { element } from './memory';

/**
 * What ratios and the correlation of eight accounts are made of, with gain = equity[day] - equity[day - 1]:
 *
 *     excess = gain - riskless:    first, Σ (excess - first), Σ (excess - first)², Σ min(0, excess)²
 *     hedge = gain - unhedged:     first, Σ (hedge - first), Σ (hedge - first)², Σ (hedge - first) · spx
 *
 * The twin of `shiftedSums`, `sortino` and `correlation`; each lane adds from the first day to the last.
 *
 * @param riskless - interest on the capital, shape [days]; element 0 is not read, as in the next two
 * @param unhedged - daily gain of the unhedged account
 * @param spx - deviation of the S&P's daily return from its mean
 * @param days - rows of `equity`, at least 2
 * @param sums - receives the eight results in the order above, shape [8][8]
 */
export function gainSums(equity: usize, riskless: usize, unhedged: usize, spx: usize, days: i32, sums: usize): void {
  const zero = f64x2.splat(0);
  for (let pair: usize = 0; pair < 64; pair += 16) {
    let before = v128.load(equity + pair);
    const firstGain = f64x2.sub(v128.load(laneRow(equity, 1) + pair), before);
    const firstExcess = f64x2.sub(firstGain, v128.load64_splat(element(riskless, 1)));
    const firstHedge = f64x2.sub(firstGain, v128.load64_splat(element(unhedged, 1)));
    let excessTotal = zero;
    let excessSquares = zero;
    let shortfalls = zero;
    let hedgeTotal = zero;
    let hedgeSquares = zero;
    let common = zero;
    for (let day = 1; day < days; ++day) {
      const value = v128.load(laneRow(equity, day) + pair);
      const gain = f64x2.sub(value, before);
      before = value;
      const excess = f64x2.sub(gain, v128.load64_splat(element(riskless, day)));
      const shifted = f64x2.sub(excess, firstExcess);
      excessTotal = f64x2.add(excessTotal, shifted);
      excessSquares = f64x2.add(excessSquares, f64x2.mul(shifted, shifted));
      const shortfall = f64x2.pmin(excess, zero);
      shortfalls = f64x2.add(shortfalls, f64x2.mul(shortfall, shortfall));
      const hedge = f64x2.sub(f64x2.sub(gain, v128.load64_splat(element(unhedged, day))), firstHedge);
      hedgeTotal = f64x2.add(hedgeTotal, hedge);
      hedgeSquares = f64x2.add(hedgeSquares, f64x2.mul(hedge, hedge));
      common = f64x2.add(common, f64x2.mul(hedge, v128.load64_splat(element(spx, day))));
    }
    const to = sums + pair;
    v128.store(to, firstExcess);
    v128.store(to, excessTotal, 64);
    v128.store(to, excessSquares, 128);
    v128.store(to, shortfalls, 192);
    v128.store(to, firstHedge, 256);
    v128.store(to, hedgeTotal, 320);
    v128.store(to, hedgeSquares, 384);
    v128.store(to, common, 448);
  }
}
