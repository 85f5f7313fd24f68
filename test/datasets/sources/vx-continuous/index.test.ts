import { describe, expect, it } from 'vitest';
import { vxContinuous } from '../../../../datasets/sources/vx-continuous/index.js';
import { fixture, refusalsOf, settlesOf } from '../fixture.js';

describe('vxContinuous', () => {
  const reading = vxContinuous.read(fixture('vx-continuous/VX1_continuous.csv'));

  it('finds the contract by its days to expiry', () => {
    expect(settlesOf(reading)).toEqual([
      ['2024-06-17', '2024-06-18', 12.8125],
      ['2024-06-18', '2024-07-17', 14.3125],
    ]);
  });

  it('refuses rows whose expiry is no monthly expiration', () => {
    expect(refusalsOf(reading)).toEqual({ 'expiry is no monthly expiration': 1 });
  });
});
