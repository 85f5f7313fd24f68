import { describe, expect, it } from 'vitest';
import { axisOf, wingOf } from '../../../sweeps/axes/index.js';

describe('wingDomain', () => {
  const { domain } = axisOf('condor.wing');

  it.each([
    [50, 'points 50'],
    ['points 50', 'points 50'],
    [{ points: 50 }, 'points 50'],
    ['2%', 'percent 2'],
    ['2.50 %', 'percent 2.5'],
    [{ percent: 2 }, 'percent 2'],
    ['delta .05', 'delta 0.05'],
    [{ delta: 0.05 }, 'delta 0.05'],
  ])('reads %j as %s', (given, canonical) => {
    expect(domain.read(given)).toEqual({ value: canonical });
    expect(domain.read(canonical)).toEqual({ value: canonical });
  });

  it('refuses unknown units, several at once, and widths that are none', () => {
    for (const given of ['50', 'fifty', 'strikes 5', { delta: '5%' }, { points: 50, percent: 2 }, {}, [50], true]) {
      expect(domain.read(given)).toHaveProperty('fault');
    }
    expect(domain.read(0)).toEqual({ fault: 'must lie in [5, 1000] as points' });
    expect(domain.read({ delta: 0.5 })).toEqual({ fault: 'must lie in [0.001, 0.45] as delta' });
  });

  it('tells a wing in a map from named values', () => {
    expect(domain.isOneValue({ delta: 0.05 })).toBe(true);
    expect(domain.isOneValue({ narrow: 25, wide: 100 })).toBe(false);
  });
});

describe('wingOf', () => {
  it('parts a canonical wing', () => {
    expect(wingOf('delta 0.05')).toEqual({ unit: 'delta', amount: 0.05 });
  });
});
