import { describe, expect, it } from 'vitest';
import { activationSignals } from '../../../../engine/signals/index.js';
import { madeMarket } from '../made-market.js';

describe('always', () => {
  it('holds every layer once, every day', () => {
    const ones = Float64Array.of(1, 1, 1);
    expect(activationSignals.always.compute(madeMarket(3))).toEqual([ones, ones, ones]);
  });
});
