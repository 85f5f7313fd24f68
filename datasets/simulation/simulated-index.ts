import type { Random } from '../../engine/math/index.js';
import { fourFactorPath, KERNEL_DAYS } from '../models/index.js';
import { vixOfPath } from './history-source.js';

/** Before the market begins: time for the path to forget its calm start, then a full memory for the first VIX. */
const BURN_IN_DAYS = 2 * KERNEL_DAYS;

/** Growth of the log of the index [fraction per year]: S&P composite 1871-2026, Shiller. */
export const LONG_RUN_DRIFT = 0.0478;

/** Mean of the three-month bill 1990-2026 [fraction per year]. */
export const LONG_RUN_RATE = 0.028;

/** Mean dividend yield 1990-2026, Shiller [fraction per year]. */
export const LONG_RUN_DIVIDEND_YIELD = 0.02;

/**
 * An index of the four-factor path-dependent model, and the VIX that its path leads to expect.
 *
 * @param random - consumed
 * @param days - wanted
 * @returns closes [index points] and VIX [volatility points], shape [days] each; a calm does not take the VIX below the
 *   lowest close on record
 */
export function simulatedIndex(
  random: Random,
  days: number,
  drift: number,
): { readonly closes: Float64Array; readonly vix: Float64Array } {
  const path = fourFactorPath(random, BURN_IN_DAYS + days, drift);
  return { closes: path.slice(BURN_IN_DAYS), vix: vixOfPath(path, BURN_IN_DAYS) };
}
