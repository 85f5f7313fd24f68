import { describe, expect, it } from 'vitest';
import { drawdownsIn } from '../../../pipeline/pool/running-account.js';

const windows = [
  { kind: 'cycles', name: 'first', fromRow: 0, toRow: 2 },
  { kind: 'cycles', name: 'second', fromRow: 2, toRow: 4 },
];

describe('drawdownsIn', () => {
  const profitAndLoss = Float64Array.of(0, 20, -60, 30, -9);

  it('restarts a book of constant size with its capital', () => {
    const account = { profitAndLoss, capital: 100, reinvests: false };
    expect(drawdownsIn(account, windows)).toEqual([
      { fraction: 60 / 120, usd: 60 },
      { fraction: 9 / 130, usd: 9 },
    ]);
  });

  it('restarts a book that reinvests with its equity, in dollars of the start', () => {
    const account = { profitAndLoss, capital: 100, reinvests: true };
    // Equity is 60 when the second window begins.
    expect(drawdownsIn(account, windows)[1]).toEqual({ fraction: 9 / 90, usd: (9 * 100) / 60 });
  });

  it('gives a book that was ruined before a window no credit in it', () => {
    const ruined = { profitAndLoss: Float64Array.of(0, 20, -130, 30, -9), capital: 100, reinvests: true };
    expect(drawdownsIn(ruined, windows)[1]).toEqual({ fraction: 1, usd: 0 });
  });
});
