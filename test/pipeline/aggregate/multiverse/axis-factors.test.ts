import { describe, expect, it } from 'vitest';
import { axisFactors } from '../../../../pipeline/aggregate/multiverse/axis-factors.js';
import { expandSweep } from '../../../../sweeps/grid/index.js';
import { sweepOf } from '../../../sweeps/grid/sweep-of.js';

describe('axisFactors', () => {
  it('orders numbers, wings in one unit and mixes in one proportion, and nothing else', () => {
    const factors = axisFactors(
      expandSweep(
        sweepOf(`
sweep:
  condor.wing: [100, 25, {delta: 0.1}, 50, {delta: 0.05}]
  hedge.mix: [4/4/2, 4/0/0, 8/8/4, 2/2/1, 10/0/0, 0/0/0]
  hedge.delta: [0.5, 0.3]
  hedge.sizing: [contracts, risk]
`),
      ),
    );
    const chainsOf = (path: string) => {
      const factor = factors.find(({ name }) => name === path);
      return factor?.chains.map((chain) => chain.map((code) => factor.levels[code]));
    };
    expect(chainsOf('condor.wing')).toEqual([
      ['points 25', 'points 50', 'points 100'],
      ['delta 0.05', 'delta 0.1'],
    ]);
    expect(chainsOf('hedge.mix')).toEqual([
      ['2/2/1', '4/4/2', '8/8/4'],
      ['4/0/0', '10/0/0'],
    ]);
    expect(chainsOf('hedge.delta')).toEqual([[0.3, 0.5]]);
    expect(chainsOf('hedge.sizing')).toEqual([]);
  });
});
