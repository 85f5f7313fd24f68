import { describe, expect, it } from 'vitest';
import { KeptRows } from '../../../pipeline/aggregate/kept-rows.js';

describe('KeptRows', () => {
  it('gives every row back, however many came after it', () => {
    const rows = new KeptRows(3);
    for (let row = 0; row < 1000; ++row) rows.add((column) => row + column / 4);
    expect(rows.count).toBe(1000);
    expect(rows.row(0)).toEqual(Float32Array.of(0, 0.25, 0.5));
    expect(rows.row(999)).toEqual(Float32Array.of(999, 999.25, 999.5));
  });
});
