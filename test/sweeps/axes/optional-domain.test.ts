import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../sweeps/axes/index.js';

describe('optionalDomain', () => {
  it('reads its word and null as null', () => {
    expect(axisOf('hedge.roll').domain.read('expiry')).toEqual({ value: null });
    expect(axisOf('condor.profitTarget').domain.read('none')).toEqual({ value: null });
    expect(axisOf('condor.profitTarget').domain.read(null)).toEqual({ value: null });
  });

  it('does not take an empty place for none', () => {
    expect(axisOf('condor.profitTarget').domain.read(undefined)).toHaveProperty('fault');
  });

  it('names its word in every message', () => {
    expect(axisOf('condor.profitTarget').domain.read(50)).toEqual({ fault: 'must be none or lie in (0, 1]' });
    expect(axisOf('hedge.roll').domain.read('expiries')).toEqual({
      fault: 'must be expiry or a whole number in [1, 60]',
    });
  });
});
