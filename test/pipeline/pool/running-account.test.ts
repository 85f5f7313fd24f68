import { describe, expect, it } from 'vitest';
import { equityCurve } from '../../../engine/book/index.js';
import { drawdownsIn } from '../../../pipeline/pool/running-account.js';

const windows = [
  { kind: 'cycles', name: 'first', fromRow: 0, toRow: 2 },
  { kind: 'cycles', name: 'second', fromRow: 2, toRow: 4 },
];

describe('drawdownsIn', () => {
  const equity = equityCurve(Float64Array.of(0, 20, -60, 30, -9), 100, 0);

  it('restarts a book of constant size with its capital', () => {
    const account = { equity, capital: 100, reinvests: false };
    expect(drawdownsIn(account, windows)).toEqual({
      fractions: Float64Array.of(60 / 120, 9 / 130),
      dollars: Float64Array.of(60, 9),
    });
  });

  it('restarts a book that reinvests with its equity, in dollars of the start', () => {
    const account = { equity, capital: 100, reinvests: true };
    const { fractions, dollars } = drawdownsIn(account, windows);
    // Equity is 60 when the second window begins.
    expect([fractions[1], dollars[1]]).toEqual([9 / 90, (9 * 100) / 60]);
  });

  it('gives a book that was ruined before a window no credit in it', () => {
    const ruined = { equity: Float64Array.of(100, 120, -10, 20, 11), capital: 100, reinvests: true };
    const { fractions, dollars } = drawdownsIn(ruined, windows);
    expect([fractions[1], dollars[1]]).toEqual([1, 0]);
  });
});
