import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../engine/math/index.js';
import { backtestOverfitting } from '../../../../engine/statistics/index.js';
import tables from '../../../literature/pbo-cscv.json' with { type: 'json' };

function noise(cycles: number, trials: number, seed: number): Float64Array {
  const random = makeRandom(seed);
  return Float64Array.from({ length: cycles * trials }, () => 0.02 * random.normal());
}

describe('backtestOverfitting', () => {
  it.each(tables)("agrees with R's pbo on $cycles cycles, $trials trials, $sets sets", (table) => {
    const found = backtestOverfitting(Float64Array.from(table.scores), table.trials);
    expect(found.sets).toBe(table.sets);
    expect(found.probability).toBeCloseTo(table.probability, 12);
    expect(found.probabilityOfLoss).toBeCloseTo(table.probabilityOfLoss, 12);
    expect(found.degradation.slope).toBeCloseTo(table.slope, 9);
    expect(found.degradation.intercept).toBeCloseTo(table.intercept, 9);

    const ranks = new Array<number>(table.trials).fill(0);
    for (const logit of found.logits) {
      const share = 1 / (1 + Math.exp(-logit));
      ++ranks[Math.round(share * (table.trials + 1)) - 1];
    }
    expect(ranks).toEqual(table.ranks);
  });

  it('looks at every split once and at its complement', () => {
    const { splits, inSample, outOfSample, sets } = backtestOverfitting(noise(76, 30, 1), 30);
    expect(sets).toBe(16);
    expect(splits).toHaveLength(12_870);
    expect(new Set(splits).size).toBe(12_870);
    expect(splits[17] + splits[12_870 - 1 - 17]).toBe(0xffff);
    expect(inSample).toHaveLength(12_870);
    expect(outOfSample.every(Number.isFinite)).toBe(true);
  });

  it('finds the same by taking means cycle by cycle', () => {
    const cycles = 21;
    const trials = 9;
    const scores = noise(cycles, trials, 4);
    const found = backtestOverfitting(scores, trials);
    for (const split of [0, 5_000, 12_869]) {
      const isInside = (cycle: number): boolean =>
        ((found.splits[split] >> Math.floor((cycle * 16) / cycles)) & 1) === 1;
      const average = (trial: number, inside: boolean): number => {
        const chosen = Array.from({ length: cycles }, (_, cycle) => cycle).filter(
          (cycle) => isInside(cycle) === inside,
        );
        return chosen.reduce((sum, cycle) => sum + scores[cycle * trials + trial], 0) / chosen.length;
      };
      const inside = Array.from({ length: trials }, (_, trial) => average(trial, true));
      const best = inside.indexOf(Math.max(...inside));
      expect(found.chosen[split]).toBe(best);
      expect(found.inSample[split]).toBeCloseTo(inside[best], 12);
      expect(found.outOfSample[split]).toBeCloseTo(average(best, false), 12);
    }
  });

  it('is about one half for noise and near 0 when one trial is truly better', () => {
    const scores = noise(76, 200, 9);
    expect(backtestOverfitting(scores, 200).probability).toBeGreaterThan(0.3);
    for (let cycle = 0; cycle < 76; ++cycle) scores[cycle * 200 + 57] += 0.03;
    const skilled = backtestOverfitting(scores, 200);
    expect(skilled.probability).toBe(0);
    expect(skilled.chosen.every((trial) => trial === 57)).toBe(true);
  });

  it('does not depend on how trials fall into blocks', () => {
    const few = noise(20, 700, 2);
    const found = backtestOverfitting(few, 700);
    // A trial far worse than all others in front moves every block border and every rank by one.
    const shifted = new Float64Array(20 * 701).fill(-1);
    for (let cycle = 0; cycle < 20; ++cycle) shifted.set(few.subarray(cycle * 700, cycle * 700 + 700), cycle * 701 + 1);
    const moved = backtestOverfitting(shifted, 701);
    expect(moved.inSample).toEqual(found.inSample);
    expect(moved.outOfSample).toEqual(found.outOfSample);
    expect(moved.chosen).toEqual(found.chosen.map((trial) => trial + 1));
  });

  it('gives equal trials their middle rank and chooses the first', () => {
    const same = Float64Array.from({ length: 8 * 3 }, (_, cell) => Math.floor(cell / 3));
    const { logits, chosen } = backtestOverfitting(same, 3);
    expect(logits.every((logit) => logit === 0)).toBe(true);
    expect(chosen.every((trial) => trial === 0)).toBe(true);
  });

  it('uses the largest even number of sets that fewer cycles allow', () => {
    expect(backtestOverfitting(noise(11, 5, 3), 5).sets).toBe(10);
    expect(backtestOverfitting(noise(2, 5, 3), 5).splits).toHaveLength(2);
  });

  it('refuses what cannot be split or ranked', () => {
    expect(() => backtestOverfitting(noise(10, 1, 1), 1)).toThrow('at least 2 trials');
    expect(() => backtestOverfitting(noise(1, 4, 1), 4)).toThrow('at least 2 cycles');
    expect(() => backtestOverfitting(Float64Array.of(1, 2, Number.NaN, 4), 2)).toThrow('cycle 1, trial 0');
  });
});
