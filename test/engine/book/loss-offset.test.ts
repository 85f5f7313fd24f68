import { describe, expect, it } from 'vitest';
import { deepestFall, equityCurve, lossOffset } from '../../../engine/book/index.js';

const window = { kind: 'periods', name: '', fromRow: 0, toRow: 6 };
const equityOf = (made: readonly number[]) => equityCurve(Float64Array.from(made), 1000, 0);
const offset = (unhedged: readonly number[], hedge: readonly number[]) => {
  const fall = deepestFall(equityOf(unhedged), window);
  const hedged = equityOf(unhedged.map((made, row) => made + hedge[row]));
  return lossOffset(fall, hedged[fall.troughRow] - hedged[fall.peakRow]);
};

describe('lossOffset', () => {
  // Equity 1000, 1050, 950, 900, 920, 960, 1000: the fall is 150, from row 1 to row 3.
  const unhedged = [0, 50, -100, -50, 20, 40, 40];

  it('credits the hedge with what it made between peak and trough only', () => {
    expect(offset(unhedged, [99, 99, 70, 35, 99, 99, 99])).toBeCloseTo(0.7, 12);
  });

  it('is negative when the hedge lost with the book', () => {
    expect(offset(unhedged, [0, 0, -10, -5, 0, 0, 0])).toBeCloseTo(-0.1, 12);
  });

  it('has no value where nothing was lost', () => {
    expect(offset([0, 1, 1, 1, 1, 1, 1], [0, 1, 1, 1, 1, 1, 1])).toBeNaN();
  });
});
