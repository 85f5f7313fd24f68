import { describe, expect, it } from 'vitest';
import { axisLookup, expandSweep, pointAt } from '../../../sweeps/grid/index.js';
import { sweepOf } from './sweep-of.js';

describe('axisLookup', () => {
  const expanded = expandSweep(
    sweepOf(
      'sweep: {hedge.mix: [4/4/2, 4/0/0, 0/0/0], hedge.tenor: [30/110/220, 12/37/75], hedge.roll: [expiry, 21, 35]}',
    ),
  );

  it('gives what the function gives at every trial, from the value and what it depends on', () => {
    const describe = (value: unknown, mix: unknown, tenor: unknown) => `${value} with ${mix} at ${tenor}`;
    const lookup = axisLookup(expanded.axes, 'hedge.roll', (value, point) =>
      describe(value, point['hedge.mix'], point['hedge.tenor']),
    );
    for (let trial = 0; trial < expanded.count; ++trial) {
      const point = pointAt(expanded, trial);
      expect(lookup(trial)).toBe(describe(point['hedge.roll'], point['hedge.mix'], point['hedge.tenor']));
    }
  });

  it('works each combination out once', () => {
    let calls = 0;
    const lookup = axisLookup(expanded.axes, 'hedge.mix', () => ++calls);
    for (let round = 0; round < 2; ++round) for (let trial = 0; trial < expanded.count; ++trial) lookup(trial);
    expect(calls).toBe(3);
  });
});
