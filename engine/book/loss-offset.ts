import type { Window } from '../contracts/window.js';

/** An account's deepest fall in dollars within a window, and the days between which it happened. */
export interface DeepestFall {
  /** [USD]; 0 where the account never fell, and both rows are the window's first. */
  readonly loss: number;
  readonly peakRow: number;
  readonly troughRow: number;
}

/** @param equity - at the close of each day [USD], shape [days] */
export function deepestFall(equity: Float64Array, window: Window): DeepestFall {
  let runningPeakRow = window.fromRow;
  let fall = { loss: 0, peakRow: window.fromRow, troughRow: window.fromRow };
  for (let row = window.fromRow + 1; row <= window.toRow; ++row) {
    if (equity[row] > equity[runningPeakRow]) {
      runningPeakRow = row;
    } else {
      const loss = equity[runningPeakRow] - equity[row];
      if (loss > fall.loss) fall = { loss, peakRow: runningPeakRow, troughRow: row };
    }
  }
  return fall;
}

/**
 * Share of the unhedged account's peak-to-trough loss that the hedge made good between those two days.
 *
 * The peak and trough are those of the unhedged account's deepest fall, so the hedge is not credited with what it made
 * before or after.
 *
 * @param unhedged - `deepestFall` of the account without the hedge
 * @param hedged - what the account with it gained from that peak to that trough [USD], < 0 where it lost
 * @returns [fraction]; negative when the hedge lost too, above 1 when it made more than was lost, NaN when the unhedged
 *   account never fell
 */
export function lossOffset({ loss }: DeepestFall, hedged: number): number {
  return loss > 0 ? (hedged + loss) / loss : Number.NaN;
}
