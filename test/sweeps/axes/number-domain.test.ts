import { describe, expect, it } from 'vitest';
import { numberDomain } from '../../../sweeps/axes/index.js';

describe('numberDomain', () => {
  const open = numberDomain({ interval: ['(', 0, 1, ')'], examples: ['0.5'] });
  const share = numberDomain({ interval: ['(', 0, 1, ']'], percent: 100, examples: ['15%'] });
  const days = numberDomain({ interval: ['[', 7, 120, ']'], whole: true, examples: ['45'] });

  it('names the interval that a number lies outside of', () => {
    expect(open.read(1.5)).toEqual({ fault: 'must lie in (0, 1)' });
    expect(open.read(Number.POSITIVE_INFINITY)).toEqual({ fault: 'must lie in (0, 1)' });
  });

  it('refuses open ends and takes closed ones', () => {
    expect(open.read(0)).toHaveProperty('fault');
    expect(open.read(1)).toHaveProperty('fault');
    expect(share.read(1)).toEqual({ value: 1 });
    expect(days.read(7)).toEqual({ value: 7 });
    expect(days.read(120)).toEqual({ value: 120 });
    expect(days.read(121)).toEqual({ fault: 'must lie in [7, 120]' });
  });

  it('refuses what is no number, NaN included', () => {
    for (const given of ['0.5', true, null, undefined, Number.NaN, [0.5], { from: 0.5 }]) {
      expect(open.read(given)).toEqual({ fault: 'must be a number in (0, 1)' });
    }
  });

  it('refuses a fraction where whole numbers are asked for', () => {
    expect(days.read(45.5)).toEqual({ fault: 'must be a whole number in [7, 120]' });
  });

  it('reads a percentage as the number that its digits are, to the last bit', () => {
    for (let hundredths = 1; hundredths <= 10_000; ++hundredths) {
      const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
      const fraction = Number(`0.${String(hundredths).padStart(4, '0')}`);
      expect(share.read(percent)).toEqual({ value: hundredths === 10_000 ? 1 : fraction });
    }
  });

  it('takes a percent sign only where one makes sense', () => {
    expect(open.read('50%')).toHaveProperty('fault');
  });

  it('has one zero', () => {
    const zero = numberDomain({ interval: ['[', 0, 1, ']'], examples: ['0'] }).read(-0);
    expect('value' in zero && Object.is(zero.value, 0)).toBe(true);
  });
});
