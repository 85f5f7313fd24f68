import { describe, expect, it } from 'vitest';
import { bloombergTermStructure } from '../../../../datasets/sources/bloomberg/index.js';
import { fixture, refusalsOf, settlesOf } from '../fixture.js';

describe('bloombergTermStructure', () => {
  const reading = bloombergTermStructure.read(fixture('bloomberg/UX1_UX8.csv'));

  it('finds the contract of each rank', () => {
    expect(settlesOf(reading).filter(([day]) => day === '2019-07-05')).toEqual([
      ['2019-07-05', '2019-07-17', 13.25],
      ['2019-07-05', '2019-08-21', 14.5],
      ['2019-07-05', '2019-09-18', 15.25],
      ['2019-07-05', '2019-11-20', 16],
      ['2019-07-05', '2019-12-18', 16.25],
      ['2019-07-05', '2020-01-22', 16.5],
    ]);
  });

  it('drops the row that repeats the day before on a holiday, and names it', () => {
    expect(refusalsOf(reading)).toEqual({ 'not a trading day': 1 });
    expect(reading.tally.refusals[0].rows).toEqual([{ line: 3, day: '2019-07-04', column: 'ux1 index', value: 13.5 }]);
  });
});
