import type { Condition } from '../signal.js';

/** [rows] */
const SPAN = 5;
/** [fraction] */
const RISE = 0.3;

/** Headline volatility, which promoters chase. */
export const vixJump: Condition = {
  name: 'vix-jump',
  doc: 'The VIX rose 30% or more in 5 days.',
  source: 'VixShield: the Steward vs. Promoter Distinction, promoters chase headline volatility',
  columns: [],
  lookback: SPAN,
  compute({ vix }) {
    const condition = new Uint8Array(vix.length);
    for (let row = SPAN; row < vix.length; ++row) if (vix[row] >= (1 + RISE) * vix[row - SPAN]) condition[row] = 1;
    return condition;
  },
};
