import { describe, expect, it } from 'vitest';
import type { Fill } from '../../../engine/book/index.js';
import { walkBook } from '../../../engine/book/index.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { handMadeMarket } from '../hand-made-market.js';
import { plainCondor, walkAccount } from '../strategy/layer/hand-made-layer.js';

const market = handMadeMarket(40);

describe('a credit limit', () => {
  it('buys what the limit leaves of the credit received so far, and the rest of the count not', () => {
    const { book, trades } = walkAccount(market, { creditLimit: 0.12 });
    const credit = book.condor.credit[0] + book.condor.credit[1];
    const [entry] = trades;
    expect(credit).toBeGreaterThan(0);
    expect(book.layers[0].calls[1]).toBeCloseTo((0.12 * credit) / (100 * entry.price), 10);
    expect(book.layers[0].calls[1]).toBeLessThan(4);
  });

  it('leaves a purchase alone that it covers', () => {
    expect(walkAccount(market, { creditLimit: 5 }).book.layers[0].calls[1]).toBe(4);
  });
});

describe('reinvestment', () => {
  /** The S&P falls 15% on row 20: the condors of the first weeks are lost. */
  const crash = handMadeMarket(40, { spx: (row) => (row < 20 ? 2500 : 2125) });
  const capital = 50_000;

  function sales(reinvests: boolean) {
    const fills: Fill[] = [];
    const spec = { condor: plainCondor, sizing: 'contracts', layers: [], rules: null, capital, reinvests } as const;
    const { condor } = walkBook(crash, spec, new SignalReader(crash), 0, 0, { blotter: (fill) => fills.push(fill) });
    return { condor, quantities: new Map(fills.map(({ row, quantity }) => [row, quantity])) };
  }

  it('sells as many condors as the equity of the evening before carries', () => {
    const { condor, quantities } = sales(true);
    const [first] = quantities.values();
    for (const [row, quantity] of quantities) {
      const equity = row === 0 ? capital : capital + condor.cash[row - 1] + condor.marks[row - 1];
      expect(quantity).toBeCloseTo((first * equity) / capital, 10);
    }
    const [before, after] = [[...quantities].filter(([row]) => row <= 20), [...quantities].filter(([row]) => row > 21)];
    expect(after[0][1]).toBeLessThan(0.95 * before[0][1]);
  });

  it('keeps the number of condors without it, gain or lose', () => {
    expect(new Set(sales(false).quantities.values()).size).toBe(1);
  });

  it('sells whole condors only where that is asked for, and none when less than half of one is left', () => {
    const fills: Fill[] = [];
    const condor = { ...plainCondor, integer: true };
    const spec = { condor, sizing: 'contracts', layers: [], rules: null, capital: 9_000, reinvests: true } as const;
    walkBook(crash, spec, new SignalReader(crash), 0, 0, { blotter: (fill) => fills.push(fill) });
    for (const { quantity } of fills) expect(Number.isInteger(quantity)).toBe(true);
    expect(fills.some(({ action, reason }) => action === 'skip' && reason === 'too small for one condor')).toBe(true);
  });
});
