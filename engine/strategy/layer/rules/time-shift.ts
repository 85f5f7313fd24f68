import type { LayerRule } from '../layer-rule.js';

/** What rounding may add to or take from an erosion. */
const ROUNDING = 1e-12;

/**
 * Moves a part of a lot into the next layer once time alone has eroded so much of its value; once per lot.
 *
 * Erosion is measured at the forward and volatility of the purchase, so a spike does not set it off.
 *
 * @param erosion - share of the call's value that time has taken [fraction]
 * @see VixShield, "Time-Shifting": when 30% of the front layer's time value has eroded, half of it is moved
 */
export function timeShift(erosion: number): LayerRule {
  return {
    name: 'time-shift',
    wishes: (view) =>
      view.lot.purpose === 'base' && !view.lot.isShifted && view.erosion() >= erosion
        ? { kind: 'shift', why: `time-shift at ${Math.round(100 * view.erosion())}% erosion` }
        : null,
    quietUntil({ lot, erosionOn }, row, end) {
      if (lot.purpose === 'shift' || lot.isShifted) return end;
      // Time only ever takes value, so that the first day on which it has taken enough can be found by halves.
      let first = row;
      let past = end;
      while (first < past) {
        const middle = (first + past) >>> 1;
        if (erosionOn(middle) >= erosion - ROUNDING) past = middle;
        else first = middle + 1;
      }
      return first;
    },
  };
}
