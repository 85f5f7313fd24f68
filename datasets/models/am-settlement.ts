import { exp, log, pow } from '../../engine/math/index.js';

/** Part of the day's move that has happened when the opening quotation is struck, where nothing else is known. */
const OPENING_SHARE = 0.4;

/**
 * ln(open / close before) = MOVE_SHARE x the day's log move + VIX_SHARE x ln(VIX open / VIX close before).
 *
 * Least squares on the real opens of 2017-01..2026-02: R^2 0.51, and 0.41 for 0.4 of the day's move. On the days of
 * 1990-2013, which the fit has not seen, it brings the Cboe CNDR index nearer (correlation 0.949 instead of 0.946): on
 * 2007-08-17, when the discount rate was cut before the open, the VIX opened at 25.25 after 30.83.
 */
const MOVE_SHARE = 0.28;
const VIX_SHARE = -0.04;

/** Sessions over which a vendor's opens are judged. */
const JUDGED_DAYS = 250;

/**
 * An index open is a real print when overnight moves are at least this large against whole days' moves.
 *
 * Yahoo's S&P 500 opens give 0.00-0.02 until 2007, 0.03-0.25 until the end of 2016 (first ticks still made of
 * yesterday's prices) and 0.35-0.56 since 2017: any threshold between 0.25 and 0.35 cuts at the same place.
 */
const SMALLEST_OVERNIGHT_SHARE = 0.25;

/**
 * Where the S&P opens are opening prints and not repeats of the last close.
 *
 * A row is judged by the 250 sessions up to and with it: the sum of |open / close before - 1| over the sum of
 * |close / close before - 1|. Ratios of moves do not depend on how volatile the market was.
 *
 * @param opens - NaN where unknown [index points], shape [days]
 * @param closes - > 0 [index points], shape [days]
 * @returns 1 where the open is a real print, shape [days]; 0 for the first 250 rows
 */
export function realOpens(opens: Float64Array, closes: Float64Array): Uint8Array {
  const real = new Uint8Array(closes.length);
  for (let row = JUDGED_DAYS; row < closes.length; ++row) {
    let overnight = 0;
    let wholeDay = 0;
    for (let judged = row - JUDGED_DAYS + 1; judged <= row; ++judged) {
      const before = closes[judged - 1];
      const open = opens[judged];
      if (open > 0) overnight += Math.abs(open / before - 1);
      wholeDay += Math.abs(closes[judged] / before - 1);
    }
    if (opens[row] > 0 && overnight >= SMALLEST_OVERNIGHT_SHARE * wholeDay) real[row] = 1;
  }
  return real;
}

/**
 * Opening quotation of the S&P 500 where no real print exists.
 *
 * @param closeBefore - > 0 [index points]
 * @param close - of the day, > 0 [index points]
 * @param vixOpening - VIX open over the VIX close before, > 0; NaN where nobody observed the open
 * @returns [index points]
 */
export function modelledAmSettlement(closeBefore: number, close: number, vixOpening: number): number {
  if (!(vixOpening > 0)) return closeBefore * pow(close / closeBefore, OPENING_SHARE);
  return closeBefore * exp(MOVE_SHARE * log(close / closeBefore) + VIX_SHARE * log(vixOpening));
}
