import { describe, expect, it } from 'vitest';
import { nyseBreadth } from '../../../../datasets/sources/nyse-breadth/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('nyseBreadth', () => {
  it('reads the cumulative line and refuses its empty days', () => {
    const reading = nyseBreadth.read(fixture('nyse-breadth/NYAD_NYMO.csv'));
    expect(valuesOf(reading, 'advance_decline')).toEqual([
      ['2019-03-18', 1500.5],
      ['2019-03-20', 1497.25],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'no value': 1 });
  });
});
