import { describe, expect, it } from 'vitest';
import { fillVixFutures } from '../../../datasets/models/index.js';
import { fittedVixFuture } from '../../../engine/surfaces/index.js';

const DAY = 15_000;
const expirations = Int32Array.of(DAY + 20, DAY + 50, DAY + 80, DAY + 110, DAY + 240);

describe('fillVixFutures', () => {
  it('is the fit alone on a day without observations', () => {
    const settles = fillVixFutures(DAY, 18, expirations, new Float64Array(5).fill(Number.NaN));
    settles.forEach((settle, contract) => {
      expect(settle).toBeCloseTo(fittedVixFuture(18, expirations[contract] - DAY), 10);
    });
  });

  it('never changes an observed settle', () => {
    const observed = Float64Array.of(31, 30, 29, 28, 27);
    expect(fillVixFutures(DAY, 18, expirations, observed.slice())).toEqual(observed);
  });

  it('keeps the distance of the last observed contract to the fit beyond it', () => {
    const settles = fillVixFutures(DAY, 18, expirations, Float64Array.of(20, 22, 24, Number.NaN, Number.NaN));
    const ratio = 24 / fittedVixFuture(18, 80);
    expect(settles[3]).toBeCloseTo(ratio * fittedVixFuture(18, 110), 10);
    expect(settles[4]).toBeCloseTo(ratio * fittedVixFuture(18, 240), 10);
  });

  it('interpolates the log distance to the fit between observed contracts', () => {
    const settles = fillVixFutures(DAY, 18, expirations, Float64Array.of(Number.NaN, 25, Number.NaN, 21, 22));
    const distance = (value: number, days: number) => Math.log(value / fittedVixFuture(18, days));
    expect(distance(settles[2], 80)).toBeCloseTo((distance(25, 50) + distance(21, 110)) / 2, 10);
    // Left of the first one it shrinks to nothing at the VIX itself.
    expect(distance(settles[0], 20)).toBeCloseTo((20 / 50) * distance(25, 50), 10);
  });
});
