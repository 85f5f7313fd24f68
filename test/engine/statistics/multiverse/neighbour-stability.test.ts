import { describe, expect, it } from 'vitest';
import { type Factor, neighbourStability } from '../../../../engine/statistics/index.js';

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

describe('neighbourStability', () => {
  it('steps to the next number, in the order of the values and not of the list', () => {
    const { axes, neighbours } = neighbourStability(factors, reductionAt, new Uint8Array(12));
    expect(axes.map(({ axis }) => axis)).toEqual(['hedge.delta', 'hedge.days']);
    // From 0.10 only 0.20 is adjacent; from 0.20 both.
    expect(axes[0].largestChange[trialAt(1, 0, 0)]).toBeCloseTo(0.1, 12);
    expect(neighbours[trialAt(1, 0, 0)]).toBe(2);
    expect(neighbours[trialAt(2, 0, 0)]).toBe(3);
    expect(axes[1].largestChange[trialAt(2, 1, 1)]).toBeCloseTo(0.01, 12);
  });

  it('averages changes and scores agreement over the neighbours', () => {
    const holds = Uint8Array.from(points, ([delta]) => (delta === 0 ? 1 : 0));
    const { meanChange, score } = neighbourStability(factors, reductionAt, holds);
    const middle = trialAt(2, 0, 0);
    expect(meanChange[middle]).toBeCloseTo((0.1 + 0.1 + 0.01) / 3, 12);
    // 0.30 holds and differs; 0.10 and the other days agree.
    expect(score[middle]).toBeCloseTo(2 / 3, 12);
    expect(score[trialAt(1, 0, 0)]).toBe(1);
  });

  it('finds the trials at which a claim holds alone', () => {
    const holds = new Uint8Array(12);
    holds[trialAt(1, 1, 0)] = 1;
    holds[trialAt(0, 0, 1)] = 1;
    holds[trialAt(2, 0, 1)] = 1;
    expect([...neighbourStability(factors, reductionAt, holds).islands]).toEqual([trialAt(1, 1, 0)]);
  });

  it('sees no neighbour over a gap, at null, or in a failed trial', () => {
    const sparse: Factor[] = [{ name: 'delta', levels: [0.1, 0.2, 0.3, null], codes: Int32Array.of(0, 2, 3) }];
    const gap = neighbourStability(sparse, Float64Array.of(0.1, 0.2, 0.3), Uint8Array.of(1, 0, 1));
    expect([...gap.neighbours]).toEqual([0, 0, 0]);
    expect(gap.score[0]).toBeNaN();
    expect(gap.axes[0].largestChange[0]).toBeNaN();
    expect(gap.islands).toHaveLength(0);

    const failed = neighbourStability(
      [{ name: 'delta', levels: [1, 2, 3], codes: Int32Array.of(0, 1, 2) }],
      Float64Array.of(0.1, Number.NaN, 0.3),
      Uint8Array.of(1, 0, 0),
    );
    expect([...failed.neighbours]).toEqual([0, 0, 0]);
  });

  it('refuses two trials at one combination', () => {
    const twice: Factor[] = [{ name: 'delta', levels: [1, 2], codes: Int32Array.of(1, 1) }];
    expect(() => neighbourStability(twice, new Float64Array(2), new Uint8Array(2))).toThrow(
      '0 and 1 both at (delta=2)',
    );
  });
});
