import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AxisPath, type AxisValue, makePoint, type Point } from '../../../sweeps/axes/index.js';
import { expandSweep, keepTrials, pointAt, type Sweep, selectTrials, trialId } from '../../../sweeps/grid/index.js';
import { sweepOf } from './sweep-of.js';

const pointsOf = (sweep: Sweep): Point[] => {
  const expanded = expandSweep(sweep);
  return Array.from({ length: expanded.count }, (_, trial) => pointAt(expanded, trial));
};

/** The readable twin: every point as an object, settled, first of each id kept. */
function expandPlainly(sweep: Sweep): { ids: string[]; points: Point[] } {
  const found = new Map<string, Point>();
  for (const { factors } of sweep.branches) {
    let choices: Partial<Record<AxisPath, AxisValue>>[] = [sweep.fixed];
    for (const { paths, rows } of factors) {
      choices = choices.flatMap((chosen) =>
        rows.map((row) => ({ ...chosen, ...Object.fromEntries(paths.map((path, i) => [path, row[i] as AxisValue])) })),
      );
    }
    for (const point of choices.map(makePoint)) {
      const id = trialId(point);
      if (!found.has(id)) found.set(id, point);
    }
  }
  return { ids: [...found.keys()], points: [...found.values()] };
}

/** Lines that a sweep may be made of; any subset, in any order, is a valid one. */
const lines = [
  'hedge.mix: [4/4/2, 0/0/0, 4/0/0, 0/4/2, 8/8/4]',
  'hedge.tenor: [30/110/220, 12/37/75, 30/75/220]',
  'hedge.roll: [expiry, 21, 40]',
  'hedge.sizing: [contracts, budget, vega]',
  'hedge.budget: [12%, 15%]',
  'strikes: [{hedge.strike: delta, hedge.delta: 0.3}, {hedge.strike: delta}, {hedge.strike: otm-points}]',
  'friction.level: [none, live, stressed]',
  'friction.commission: [0.5, 1]',
  'condor.wing: [25, 50, {delta: 0.05}]',
  'exits: {hold: {condor.profitTarget: none}, managed: {condor.profitTarget: 50%, condor.timeExit: 21}}',
];

describe('expandSweep', () => {
  it('lists points in the order of the grid, the last key fastest', () => {
    const points = pointsOf(sweepOf('sweep: {hedge.delta: [0.3, 0.5], condor.wing: [25, 50]}'));
    expect(points.map((point) => [point['hedge.delta'], point['condor.wing']])).toEqual([
      [0.3, 'points 25'],
      [0.3, 'points 50'],
      [0.5, 'points 25'],
      [0.5, 'points 50'],
    ]);
  });

  it('merges points that trade alike', () => {
    const expanded = expandSweep(sweepOf('sweep: {hedge.mix: [4/4/2, 0/0/0], hedge.delta: [0.3, 0.4, 0.5]}'));
    expect(expanded.pointsBeforeMerging).toBe(6);
    expect(expanded.count).toBe(4);
    expect(new Set(expanded.ids).size).toBe(4);
  });

  it('merges values that are written twice and points that two alternatives share', () => {
    expect(expandSweep(sweepOf('sweep: {hedge.delta: [0.5, 0.50, 50e-2]}')).count).toBe(1);
    const union = 'union:\n  - {hedge.delta: [0.3, 0.4]}\n  - {hedge.delta: [0.4, 0.5]}';
    expect(pointsOf(sweepOf(union)).map((point) => point['hedge.delta'])).toEqual([0.3, 0.4, 0.5]);
  });

  it('has one trial for a grid that varies nothing', () => {
    expect(pointsOf(sweepOf('{}'))).toEqual([makePoint({})]);
  });

  it.each([
    [256, Uint8Array],
    [257, Uint16Array],
  ])('codes %i values of an axis in a %o, and gives each trial its own', (values, codes) => {
    const budgets = Array.from({ length: values }, (_, at) => (at + 1) / 1000);
    const expanded = expandSweep(sweepOf(`hedge: {sizing: budget}\nsweep: {hedge.budget: [${budgets.join(', ')}]}`));
    const taken = [...budgets.keys()].filter((trial) => trial % 2 === 0 || trial === values - 1);
    for (const [set, trials] of [
      [expanded, [...budgets.keys()]],
      [selectTrials(expanded, taken), taken],
    ] as const) {
      expect(set.axes.find(({ path }) => path === 'hedge.budget')?.codes).toBeInstanceOf(codes);
      expect(trials.map((_, place) => pointAt(set, place)['hedge.budget'])).toEqual(trials.map((at) => budgets[at]));
    }
  });

  it('leaves points without the trials that are left out', () => {
    const expanded = expandSweep(sweepOf('sweep: {hedge.mix: [4/4/2, 0/0/0], hedge.delta: [0.3, 0.5]}'));
    // 4/4/2 at two deltas, and none at all, which has no delta.
    expect([...expanded.pointTrials]).toEqual([0, 1, 2, 2]);
    const kept = keepTrials(expanded, [1, 2]);
    expect([...kept.pointTrials]).toEqual([-1, 0, 1, 1]);
    expect([...kept.ids]).toEqual([...expanded.ids].slice(1));
  });

  it('shares one column among axes that do not vary', () => {
    const { axes } = expandSweep(sweepOf('sweep: {hedge.delta: [0.3, 0.5]}'));
    const constant = axes.filter(({ values }) => values.length === 1);
    expect(constant).toHaveLength(axes.length - 1);
    expect(new Set(constant.map(({ codes }) => codes)).size).toBe(1);
  });

  it('gives what the readable expansion gives, on any grid', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { maxLength: 6 }),
        fc.shuffledSubarray(lines, { maxLength: 3 }),
        (a, b) => {
          const others = b.filter((line) => !a.includes(line));
          const sweepText = a.length > 0 ? `sweep:\n${a.map((line) => `  ${line}\n`).join('')}` : '';
          const unionText = others.length > 0 ? `union:\n${others.map((line) => `  - {${line}}\n`).join('')}` : '';
          const sweep = sweepOf(`${sweepText}${unionText}` || '{}');
          const expanded = expandSweep(sweep);
          const plain = expandPlainly(sweep);
          expect([...expanded.ids]).toEqual(plain.ids);
          // Once made, an id is kept; as a number it has the same digits.
          const numbers = expanded.ids.numbersOf(Int32Array.from(plain.ids.keys()));
          expect(Array.from(numbers, (number) => number.toString(16).padStart(16, '0'))).toEqual(plain.ids);
          expect([...expanded.ids]).toEqual(plain.ids);
          expect(pointsOf(sweep)).toEqual(plain.points);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives a point the same id wherever its axes stand in the file', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const ids = (order: readonly string[]) =>
          [...expandSweep(sweepOf(`sweep:\n${order.map((line) => `  ${line}\n`).join('')}`)).ids].sort();
        expect(ids(shuffled)).toEqual(ids(lines));
      }),
      { numRuns: 3 },
    );
  });
});
