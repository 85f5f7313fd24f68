/** How far the term structure of volatility is inverted, by futures (vx1-vx2.ts) or by indices (vix-vix3m.ts). */
import type { Series } from '../signal.js';
import { vixVix3m } from './vix-vix3m.js';
import { vx1Vx2 } from './vx1-vx2.js';

/** Measures of backwardation by their name in a grid. */
export const backwardationSeries = {
  'vx1-vx2': vx1Vx2,
  'vix-vix3m': vixVix3m,
} as const satisfies Record<string, Series>;

export type BackwardationName = keyof typeof backwardationSeries;
