import { describe, expect, it } from 'vitest';
import { marginFlows } from '../../../engine/book/index.js';
import { internalRateOfReturn } from '../../../engine/metrics/index.js';

const measured = { kind: 'full', name: '', fromRow: 1, toRow: 3 };

describe('marginFlows', () => {
  const condor = {
    profitAndLoss: Float64Array.of(99, 9, 1, 2),
    riskInForce: Float64Array.of(70, 100, 150, 140),
  };

  it('lets margin out and back, and adds what is made after the first day, by weight', () => {
    const layer = { profitAndLoss: Float64Array.of(50, 5, 0.5, -1), weight: 2 };
    // 100 out; 50 more out, 1 + 2 * 0.5 made; all 150 back, 2 - 2 * 1 made.
    expect([...marginFlows(condor, measured, [layer])]).toEqual([-100, -48, 150]);
    expect([...marginFlows(condor, measured)]).toEqual([-100, -49, 152]);
  });

  it('comes to a known rate: one percent a day on margin that stands', () => {
    const steady = { profitAndLoss: Float64Array.of(0, 0, 10, 10), riskInForce: new Float64Array(4).fill(1000) };
    expect(internalRateOfReturn(marginFlows(steady, measured), 1)).toBeCloseTo(0.01, 12);
  });
});
