import { describe, expect, it } from 'vitest';
import { axisPaths } from '../../../sweeps/axes/index.js';
import { nearestName } from '../../../sweeps/grid/nearest-name.js';

describe('nearestName', () => {
  it.each([
    ['hedge.dleta', 'hedge.delta'],
    ['hedge.Delta', 'hedge.delta'],
    ['delta', 'hedge.delta'],
    ['condor.wings', 'condor.wing'],
    ['condor.profit_target', 'condor.profitTarget'],
    ['friction.lvl', 'friction.level'],
  ])('%s was meant to be %s', (given, meant) => {
    expect(nearestName(given, axisPaths)).toBe(meant);
  });

  it('suggests nothing for what is like nothing', () => {
    expect(nearestName('colour', axisPaths)).toBeNull();
    expect(nearestName('x', axisPaths)).toBeNull();
    expect(nearestName('anything', [])).toBeNull();
  });
});
