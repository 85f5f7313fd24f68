import { describe, expect, it } from 'vitest';
import { activationSignals } from '../../../../engine/signals/index.js';
import { FIRST_DAY, madeMarket, rowsOn, span } from '../made-market.js';

const fomc = Int32Array.of(FIRST_DAY + 100, FIRST_DAY + 170, FIRST_DAY + 250);

/** Multipliers when the dollar index, told daily, is a function of the row. */
function multipliers(dollar: (row: number) => number) {
  const market = madeMarket(300);
  const dollar_index = Float64Array.from(market.days, (_, row) => dollar(row));
  return activationSignals['currency-gate'].compute({ ...market, optional: { dollar_index }, events: { fomc } });
}

const shiftedRows = (dollar: (row: number) => number) => rowsOn(multipliers(dollar)[2].map((value) => value - 1));

describe('currency-gate', () => {
  it('doubles the far layer and halves the near one in the ten days up to each FOMC while the dollar rises', () => {
    const [near, middle, far] = multipliers((row) => 100 + row / 10);
    // At the first decision no figure three months old has been published yet.
    expect(shiftedRows((row) => 100 + row / 10)).toEqual([...span(160, 170), ...span(240, 250)]);
    expect([near[240], middle[240], far[240]]).toEqual([0.5, 1, 2]);
    expect([near[251], middle[251], far[251]]).toEqual([1, 1, 1]);
  });

  it('learns of a rise 45 days after it', () => {
    const step = (row: number) => (rise: number) => (row >= rise ? 101 : 100);
    expect(shiftedRows((row) => step(row)(200))).toEqual(span(245, 250));
    expect(shiftedRows((row) => step(row)(206))).toEqual([]);
  });

  it('leaves the layers alone while the dollar falls, stands still or is not observed', () => {
    expect(shiftedRows((row) => 100 - row / 10)).toEqual([]);
    expect(shiftedRows(() => 100)).toEqual([]);
    expect(shiftedRows(() => Number.NaN)).toEqual([]);
  });
});
