import { describe, expect, it } from 'vitest';
import {
  type Factor,
  findNeighbours,
  neighbourAgreement,
  neighbourChanges,
} from '../../../../engine/statistics/index.js';

// Delta 0.30, 0.10, 0.20 (listed out of order) by days 30, 90, by a named axis.
const points = [0, 1, 2].flatMap((delta) => [0, 1].flatMap((days) => [0, 1].map((rule) => [delta, days, rule])));
const codes = (axis: number): Int32Array => Int32Array.from(points, (point) => point[axis]);
const factors: Factor[] = [
  { name: 'hedge.delta', levels: [0.3, 0.1, 0.2], codes: codes(0) },
  { name: 'hedge.days', levels: [30, 90], codes: codes(1) },
  { name: 'hedge.roll', levels: ['fixed', 'ladder'], codes: codes(2) },
];
const trialAt = (delta: number, days: number, rule: number): number =>
  points.findIndex((point) => point[0] === delta && point[1] === days && point[2] === rule);
const reductionAt = Float64Array.from(points, ([delta, days, rule]) => [0.3, 0.1, 0.2][delta] + 0.01 * days + rule);
const grid = findNeighbours(factors, points.length);

describe('findNeighbours', () => {
  it('steps to the next number, in the order of the values and not of the list', () => {
    expect(grid.map(({ axis }) => axis)).toEqual(['hedge.delta', 'hedge.days']);
    const [delta] = grid;
    expect(delta.above[trialAt(1, 0, 0)]).toBe(trialAt(2, 0, 0));
    expect(delta.above[trialAt(2, 1, 1)]).toBe(trialAt(0, 1, 1));
    expect(delta.above).not.toContain(trialAt(1, 0, 0));
    expect(delta.above[trialAt(0, 0, 0)]).toBe(-1);
  });

  it('follows the chains of an axis of words, and does not jump from one to the other', () => {
    const levels = ['points 50', 'delta 0.05', 'points 25', 'delta 0.1'];
    const wings = [
      {
        name: 'wing',
        levels,
        codes: Int32Array.of(0, 1, 2, 3),
        chains: [
          [2, 0],
          [1, 3],
        ],
      },
    ];
    const [{ above }] = findNeighbours(wings, 4);
    expect([...above]).toEqual([-1, 3, 0, -1]);
  });

  it('sees no neighbour over a gap or at null', () => {
    const sparse: Factor[] = [{ name: 'delta', levels: [0.1, 0.2, 0.3, null], codes: Int32Array.of(0, 2, 3) }];
    const [{ above }] = findNeighbours(sparse, 3);
    expect([...above]).toEqual([-1, -1, -1]);
  });

  it('finds every neighbour of a large grid that a plain search finds', () => {
    const sizes = [7, 5, 4, 6];
    const kept = Int32Array.from({ length: 840 }, (_, point) => point).filter((point) => (point * 7919) % 11 > 3);
    const digits = (point: number) =>
      sizes.map((size, at) => Math.floor(point / sizes.slice(0, at).reduce((a, b) => a * b, 1)) % size);
    const axes: Factor[] = sizes.map((size, at) => ({
      name: `axis ${at}`,
      levels: Array.from({ length: size }, (_, level) => level),
      codes: Int32Array.from(kept, (point) => digits(point)[at]),
    }));
    for (const [at, { above }] of findNeighbours(axes, kept.length).entries()) {
      const stride = sizes.slice(0, at).reduce((a, b) => a * b, 1);
      const plain = Array.from(kept, (point) =>
        digits(point)[at] + 1 < sizes[at] ? kept.indexOf(point + stride) : -1,
      );
      expect([...above]).toEqual(plain);
    }
  });

  it('refuses two trials at one combination', () => {
    const twice: Factor[] = [{ name: 'delta', levels: [1, 2], codes: Int32Array.of(1, 1) }];
    expect(() => findNeighbours(twice, 2)).toThrow('0 and 1 both at (delta=2)');
  });
});

describe('neighbourChanges', () => {
  it('takes the largest change per axis and the mean over all neighbours', () => {
    const { axes, neighbours, meanChange } = neighbourChanges(grid, reductionAt);
    // From 0.10 only 0.20 is adjacent; from 0.20 both.
    expect(axes[0].largestChange[trialAt(1, 0, 0)]).toBeCloseTo(0.1, 7);
    expect(neighbours[trialAt(1, 0, 0)]).toBe(2);
    expect(neighbours[trialAt(2, 0, 0)]).toBe(3);
    expect(axes[1].largestChange[trialAt(2, 1, 1)]).toBeCloseTo(0.01, 7);
    expect(axes[0].largest).toBeCloseTo(0.1, 12);
    expect(meanChange[trialAt(2, 0, 0)]).toBeCloseTo((0.1 + 0.1 + 0.01) / 3, 7);
    // 2 steps of delta at 4 places, 1 step of days at 6.
    expect(axes.map(({ steps }) => steps)).toEqual([8, 6]);
    expect(axes[1].meanChange).toBeCloseTo(0.01, 12);
  });

  it('passes over a trial without a figure', () => {
    const line = findNeighbours([{ name: 'delta', levels: [1, 2, 3], codes: Int32Array.of(0, 1, 2) }], 3);
    const { neighbours, axes, meanChange } = neighbourChanges(line, Float64Array.of(0.1, Number.NaN, 0.3));
    expect([...neighbours]).toEqual([0, 0, 0]);
    expect(axes[0].largestChange[0]).toBeNaN();
    expect(axes[0].largest).toBeNaN();
    expect(meanChange[2]).toBeNaN();
  });
});

describe('neighbourAgreement', () => {
  it('scores a trial by the neighbours with its verdict', () => {
    const holds = Uint8Array.from(points, ([delta]) => (delta === 0 ? 1 : 0));
    const { agreeing, neighbours, holdingScore, holding } = neighbourAgreement(grid, holds);
    // 0.30 holds and differs; 0.10 and the other days agree.
    const [middle, low] = [trialAt(2, 0, 0), trialAt(1, 0, 0)];
    expect([agreeing[middle], neighbours[middle]]).toEqual([2, 3]);
    expect([agreeing[low], neighbours[low]]).toEqual([2, 2]);
    expect(holding).toBe(4);
    expect(holdingScore).toBeCloseTo(1 / 2, 12);
  });

  it('finds the trials at which a claim holds alone', () => {
    const holds = new Uint8Array(12);
    holds[trialAt(1, 1, 0)] = 1;
    holds[trialAt(0, 0, 1)] = 1;
    holds[trialAt(2, 0, 1)] = 1;
    const { islands, besideIslands } = neighbourAgreement(grid, holds);
    expect([...islands]).toEqual([trialAt(1, 1, 0)]);
    expect([...besideIslands]).toEqual([2]);
  });

  it('takes no trial without a figure for a neighbour, nor a lonely trial for an island', () => {
    const line = findNeighbours([{ name: 'delta', levels: [1, 2, 3], codes: Int32Array.of(0, 1, 2) }], 3);
    const { neighbours, islands } = neighbourAgreement(line, Uint8Array.of(1, 2, 0));
    expect(neighbours[0]).toBe(0);
    expect(islands).toHaveLength(0);
  });
});
