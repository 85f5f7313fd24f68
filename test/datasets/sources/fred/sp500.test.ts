import { describe, expect, it } from 'vitest';
import { fredSp500 } from '../../../../datasets/sources/fred/index.js';
import { fixture, refusalsOf, valuesOf } from '../fixture.js';

describe('fredSp500', () => {
  it('reads closes and refuses holidays without one', () => {
    const reading = fredSp500.read(fixture('fred/SP500.csv'));
    expect(valuesOf(reading, 'spx_close')).toEqual([
      ['2019-03-18', 2831.5],
      ['2019-03-20', 2825.25],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'no value': 1 });
  });
});
