import { describe, expect, it } from 'vitest';
import { axisOf, layersOf } from '../../../sweeps/axes/index.js';

describe('layersDomain', () => {
  const mix = axisOf('hedge.mix').domain;
  const tenor = axisOf('hedge.tenor').domain;

  it('reads text and lists into the same text', () => {
    for (const given of ['4/4/2', ' 4 / 4 / 2', '04/4/2', [4, 4, 2]])
      expect(mix.read(given)).toEqual({ value: '4/4/2' });
  });

  it('refuses other counts, fractions, negatives and what lies outside', () => {
    for (const given of ['4/4', '4/4/2/1', '4/4/2.5', '-1/4/2', '4/4/21', '4//2', '', [4, 4], 442, null, { a: 1 }]) {
      expect(mix.read(given)).toEqual({
        fault: 'must be three whole numbers of units in [0, 20] such as 4/4/2',
      });
    }
  });

  it('takes a dash for a layer left open where the domain has one', () => {
    expect(tenor.read('30/110/-')).toEqual({ value: '30/110/-' });
    expect(tenor.read([30, 110, '-'])).toEqual({ value: '30/110/-' });
    expect(mix.read('4/4/-')).toHaveProperty('fault');
  });

  it('tells one value in a list from a list of values', () => {
    expect(mix.isOneValue([4, 4, 2])).toBe(true);
    expect(mix.isOneValue(['4/4/2', '2/2/1', '0/0/0'])).toBe(false);
    expect(mix.isOneValue([[4, 4, 2]])).toBe(false);
  });
});

describe('layersOf', () => {
  it('is NaN where a layer is left open', () => {
    expect(layersOf('30/110/-')).toEqual([30, 110, Number.NaN]);
    expect(layersOf('3/6.5/14.5')).toEqual([3, 6.5, 14.5]);
  });
});
