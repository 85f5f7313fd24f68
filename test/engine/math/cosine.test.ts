import { describe, expect, it } from 'vitest';
import { cosine } from '../../../engine/math/index.js';

describe('cosine', () => {
  it('is within 2e-16 of the cosine over a quarter turn', () => {
    for (let step = -500; step <= 500; ++step) {
      const x = (Math.PI / 2) * (step / 500);
      expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThanOrEqual(3e-16);
    }
  });

  it('is 1 at 0 and ½ at a sixth of a turn', () => {
    expect(cosine(0)).toBe(1);
    expect(cosine(Math.PI / 3)).toBeCloseTo(0.5, 15);
  });
});
