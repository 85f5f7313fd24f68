import type { Condition } from '../signal.js';

/** [rows] */
const SPAN = 20;

/** The advance-decline line and the S&P 500 moved apart over a month: the rally is narrow, or the fall is. */
export const breadthDivergence: Condition = {
  name: 'breadth-divergence',
  doc: 'The advance-decline line and the S&P 500 changed in opposite directions over 20 days.',
  source: 'VixShield: rebalance the 220-day layer only when the A/D line diverges from SPX price action',
  columns: ['advance_decline'],
  lookback: SPAN,
  compute({ days, spxClose, optional }) {
    const breadth = optional.advance_decline;
    const condition = new Uint8Array(days.length);
    if (breadth === undefined) return condition;
    for (let row = SPAN; row < days.length; ++row) {
      const breadthChange = breadth[row] - breadth[row - SPAN];
      const indexChange = spxClose[row] - spxClose[row - SPAN];
      if (breadthChange * indexChange < 0) condition[row] = 1;
    }
    return condition;
  },
};
