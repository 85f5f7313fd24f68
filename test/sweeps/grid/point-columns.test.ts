import { describe, expect, it } from 'vitest';
import { PointColumns } from '../../../sweeps/grid/point-columns.js';

describe('PointColumns', () => {
  it('takes each combination once, however many there are, and says which it is', () => {
    const points = new PointColumns(3, 20_000);
    const codes = new Uint16Array(3);
    let misnumbered = 0;
    for (let round = 0; round < 2; ++round) {
      for (let index = 0; index < 20_000; ++index) {
        codes.set([index % 100, Math.floor(index / 100), 65_535]);
        if (points.add(codes) !== index) ++misnumbered;
      }
    }
    expect(misnumbered).toBe(0);
    expect(points.count).toBe(20_000);
    expect(points.column(0)[12_345]).toBe(45);
    expect(points.column(1)[12_345]).toBe(123);
    expect(points.column(2)).toEqual(new Uint16Array(20_000).fill(65_535));
  });
});
