import { describe, expect, it } from 'vitest';
import { cpiReleaseDates } from '../../../../datasets/sources/bls/index.js';
import { eventsOf, fixture, refusalsOf } from '../fixture.js';

describe('cpiReleaseDates', () => {
  it('names the month of each release and refuses what is none', () => {
    const reading = cpiReleaseDates.read(fixture('bls/cpi_release_dates.csv'));
    expect(eventsOf(reading)).toEqual([
      ['2019-02-13', 'cpi', 'CPI of 2019-01'],
      ['2019-03-12', 'cpi', 'CPI of 2019-02'],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'no reference month': 1 });
  });
});
