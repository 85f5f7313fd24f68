import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';
import { internalRateOfReturn } from '../../../engine/metrics/index.js';

describe('internalRateOfReturn', () => {
  it('is the rate of a single loan', () => {
    expect(internalRateOfReturn(Float64Array.of(-100, 108), 1)).toBeCloseTo(0.08, 12);
    expect(internalRateOfReturn(Float64Array.of(-100, 0, 0, 100), 1)).toBeCloseTo(0, 12);
    expect(internalRateOfReturn(Float64Array.of(-100, 95), 1)).toBeCloseTo(-0.05, 12);
  });

  it('makes the present value of a thousand uneven flows zero', () => {
    const flows = Float64Array.from({ length: 1000 }, (_, day) => (day === 0 ? -5000 : 4 + 6 * ((day * 37) % 11) - 25));
    flows[999] += 5600;
    const daily = internalRateOfReturn(flows, 1);
    let value = 0;
    for (let day = 999; day >= 0; --day) value = value / (1 + daily) + flows[day];
    expect(Math.abs(value)).toBeLessThan(1e-6);
    expect(internalRateOfReturn(flows)).toBeCloseTo((1 + daily) ** 252 - 1, 10);
  });

  it('is exact to the last digits on flows that change their sign every few days', () => {
    const random = makeRandom(11);
    for (let account = 0; account < 50; ++account) {
      const flows = Float64Array.from({ length: 400 }, () => 20 * random.normal() + account / 5 - 4);
      flows[0] -= 5000;
      flows[399] += 5000;
      const rate = internalRateOfReturn(flows, 1);
      const valueAt = (at: number) => flows.reduce((value, flow) => value * (1 + at) + flow, 0);
      // The width of rates that the value's own rounding cannot tell apart.
      const slope = (valueAt(rate + 1e-7) - valueAt(rate - 1e-7)) / 2e-7;
      expect(Math.abs(valueAt(rate) / slope)).toBeLessThan(1e-14);
    }
  });

  it('is not there where several rates make the present value zero', () => {
    // Roots at 1% and 4.5% per period: 1.01 + 1.045 = 2.055 and 1.01 * 1.045 = 1.05545.
    const several = Float64Array.of(-100, 205.5, -105.545);
    const valueAt = (rate: number) => -100 + 205.5 / (1 + rate) - 105.545 / (1 + rate) ** 2;
    expect(valueAt(0.01)).toBeCloseTo(0, 6);
    expect(valueAt(0.045)).toBeCloseTo(0, 6);
    expect(internalRateOfReturn(several, 1)).toBeNaN();
  });

  it('is not there for flows of one sign or a rate beyond ten percent per period', () => {
    expect(internalRateOfReturn(Float64Array.of(1, 2, 3), 1)).toBeNaN();
    expect(internalRateOfReturn(Float64Array.of(-100, 150), 1)).toBeNaN();
  });
});
