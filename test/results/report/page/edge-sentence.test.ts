import { describe, expect, it } from 'vitest';
import { curvePictures, packTable, type ReportTrials } from '../../../../results/report/page/index.js';

function trialsWith(cuts: readonly number[]): ReportTrials {
  return {
    run: 'some',
    label: '',
    source: '',
    claims: [],
    axes: [],
    population: cuts.length,
    trials: packTable(cuts.length, {
      trial: cuts.map((_, at) => `t${at}`),
      rank: cuts.map((_, at) => at),
      median_cycle_reduction: [...cuts],
      at_even_rank: cuts.map(() => true),
    }),
    density: packTable(0, {}),
    named: [],
    lines: [],
    drawdowns: { windows: [], hedged: {}, unhedged: {} },
  };
}

describe('the caption of the specification curve', () => {
  it('tells how many trials are drawn at the edge and how far beyond it they lie', () => {
    const [{ marks }] = curvePictures(trialsWith([-3.71, -1.2, -1, 0.1]));
    expect(marks).toContain('2 marks are drawn at −100% and belong lower, down to −371%.');
  });

  it('says nothing where every trial is drawn where it belongs', () => {
    const [{ marks }] = curvePictures(trialsWith([-1, 0.1]));
    expect(marks).not.toContain('lower');
  });
});
