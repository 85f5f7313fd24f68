import { describe, expect, it } from 'vitest';
import { equityCurve, ownDrawdowns } from '../../../engine/book/index.js';

const full = { kind: 'full', name: 'full', fromRow: 1, toRow: 9 };
const rowsOf = (moves: readonly number[], depth: number, isProportional = false) =>
  ownDrawdowns(equityCurve(Float64Array.from(moves), 1000, 1), 1000, full, { depth, isProportional }).map(
    ({ fromRow, toRow }) => [fromRow, toRow],
  );

describe('ownDrawdowns', () => {
  // Equity from row 1 on: 1000, 1100, 1000, 1050, 1100, 1090, 1200, 900, 950.
  const moves = [0, 0, 100, -100, 50, 50, -10, 110, -300, 50];

  it('runs from the last day at a peak to the day that reaches it again, or to the end', () => {
    expect(rowsOf(moves, 50)).toEqual([
      [2, 5],
      [7, 9],
    ]);
  });

  it('leaves out what is shallower than the floor, and takes what just reaches it', () => {
    expect(rowsOf(moves, 10)).toHaveLength(3);
    expect(rowsOf(moves, 100)).toHaveLength(2);
    expect(rowsOf(moves, 100.5)).toEqual([[7, 9]]);
    expect(rowsOf(moves, 301)).toEqual([]);
  });

  it('restates the falls of an account that has grown', () => {
    // 300 from a peak of 1200 are 250 of the 1000 that it began with.
    expect(rowsOf(moves, 251, true)).toEqual([]);
    expect(rowsOf(moves, 250, true)).toEqual([[7, 9]]);
  });

  it('finds none in an account that never falls', () => {
    expect(rowsOf([0, 0, 1, 0, 2, 0, 0, 3, 0, 1], 0)).toEqual([]);
  });
});
