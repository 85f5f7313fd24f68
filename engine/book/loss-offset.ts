import type { Window } from '../contracts/window.js';

/**
 * Share of the unhedged account's peak-to-trough loss that the hedge made good between those two days.
 *
 * The peak and trough are those of the unhedged account's deepest fall in dollars within the window, so the hedge is
 * not credited with what it made before or after.
 *
 * @param unhedged - daily profit and loss of the account without the hedge [USD], shape [days]
 * @param hedged - of the account with it
 * @param capital - equity of both at the start of the window [USD]
 * @returns [fraction]; negative when the hedge lost too, above 1 when it made more than was lost, NaN when the unhedged
 *   account never fell
 */
export function lossOffset(unhedged: Float64Array, hedged: Float64Array, capital: number, window: Window): number {
  let equity = capital;
  let peak = capital;
  // What the hedge has made since the start of the window, and had made at the running peak.
  let hedge = 0;
  let hedgeAtPeak = 0;
  let loss = 0;
  let gain = 0;
  for (let row = window.fromRow + 1; row <= window.toRow; ++row) {
    equity += unhedged[row];
    hedge += hedged[row] - unhedged[row];
    if (equity > peak) {
      peak = equity;
      hedgeAtPeak = hedge;
    } else if (peak - equity > loss) {
      loss = peak - equity;
      gain = hedge - hedgeAtPeak;
    }
  }
  return loss > 0 ? gain / loss : Number.NaN;
}
