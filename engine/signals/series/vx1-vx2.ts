import type { Series } from '../signal.js';

/** Backwardation of the first two monthly VX futures. VX1 may settle tomorrow and then moves like the VIX itself. */
export const vx1Vx2: Series = {
  name: 'vx1-vx2',
  doc: 'Nearest monthly VX future over the second, less 1.',
  source: 'VixShield: unwind the entire hedge if VIX futures backwardation exceeds 8%',
  columns: [],
  lookback: 0,
  compute({ days, vixFutures: { offsets, settles } }) {
    const series = new Float64Array(days.length);
    for (let row = 0; row < days.length; ++row) {
      const first = offsets[row];
      series[row] = offsets[row + 1] - first < 2 ? Number.NaN : settles[first] / settles[first + 1] - 1;
    }
    return series;
  },
};
