import { describe, expect, it } from 'vitest';
import { KERNEL_DAYS, pathDependentVix } from '../../../datasets/models/index.js';

/** Closes that follow from returns, from 100. */
function closesOf(returns: readonly number[]): Float64Array {
  let close = 100;
  return Float64Array.from([0, ...returns], (dailyReturn) => {
    close *= 1 + dailyReturn;
    return close;
  });
}

describe('pathDependentVix', () => {
  it('is the constant after a thousand days of a flat market', () => {
    expect(pathDependentVix(closesOf(new Array(KERNEL_DAYS).fill(0)))[KERNEL_DAYS]).toBeCloseTo(5.7, 12);
  });

  it('is never below the lowest VIX on record while its history is short', () => {
    const vix = pathDependentVix(closesOf(new Array(50).fill(0.01)));
    expect([...vix]).toEqual(new Array(51).fill(9.14));
  });

  it('sees a constant daily move as 252 of them a year, whatever the kernels: they integrate to 1', () => {
    const move = -0.001;
    const expected = 100 * (0.057 - 0.095 * 252 * move + 0.82 * Math.sqrt(252 * move * move));
    const vix = pathDependentVix(closesOf(new Array(1500).fill(move)));
    for (const row of [1, 100, 999, 1000, 1500]) expect(vix[row]).toBeCloseTo(expected, 9);
  });

  it('rises more after a fall than after an equal rise, and more after a recent fall than after an old one', () => {
    const quiet: number[] = Array.from({ length: 300 }, (_, day) => (day % 2 ? 0.004 : -0.004));
    const vixAfter = (shock: number, age: number) => {
      const returns = [...quiet];
      returns[returns.length - 1 - age] = shock;
      return pathDependentVix(closesOf(returns)).at(-1) as number;
    };
    expect(vixAfter(-0.05, 0)).toBeGreaterThan(vixAfter(0.05, 0));
    expect(vixAfter(-0.05, 0)).toBeGreaterThan(vixAfter(-0.05, 10));
  });

  it('forgets a return after a thousand others', () => {
    const rest = Array.from({ length: KERNEL_DAYS }, (_, day) => (day % 3 ? 0.003 : -0.005));
    const calm = pathDependentVix(closesOf([0.001, ...rest]));
    const shaken = pathDependentVix(closesOf([-0.2, ...rest]));
    expect(shaken[KERNEL_DAYS]).not.toBeCloseTo(calm[KERNEL_DAYS], 6);
    expect(shaken[KERNEL_DAYS + 1]).toBeCloseTo(calm[KERNEL_DAYS + 1], 9);
  });
});
