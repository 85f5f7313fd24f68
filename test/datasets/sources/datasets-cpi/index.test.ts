import { describe, expect, it } from 'vitest';
import { datasetsCpi } from '../../../../datasets/sources/datasets-cpi/index.js';
import { fixture, valuesOf } from '../fixture.js';

describe('datasetsCpi', () => {
  it('enters a month when its index has surely been published', () => {
    expect(valuesOf(datasetsCpi.read(fixture('datasets-cpi/cpiai.csv')), 'cpi')).toEqual([
      ['2019-01-30', 251.25],
      ['2019-03-02', 251.75],
    ]);
  });
});
