import { describe, expect, it } from 'vitest';
import { type BookSpec, cashYields, type Fill, walkBook } from '../../../engine/book/index.js';
import { SignalReader } from '../../../engine/signals/index.js';
import {
  blankSizedColumns,
  findTrades,
  type LayerSpec,
  type Sizing,
  sizeLayer,
  walkCondorLadder,
  walkLayer,
} from '../../../engine/strategy/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { liveFriction, plainCondor, plainLayer } from '../../specs.js';

const condor = { ...plainCondor, friction: liveFriction };
const layer: LayerSpec = {
  ...plainLayer,
  rollDays: 21,
  exit: { series: 'vx1-vx2', above: 0.02, reenterBelow: 0 },
  isRestruck: true,
  isDeltaNeutral: true,
  friction: liveFriction,
};
const market = makeMarket(randomPath(700, 11));
const signals = new SignalReader(market);
const BASE_ROW = 42;

function bookOf(sizing: Sizing, change: Partial<BookSpec> = {}): BookSpec {
  const layers = [30, 110, 220].map((targetDays, place) => ({
    place,
    share: [0.4, 0.4, 0.2][place],
    weight: sizing === 'budget' ? 0.15 * [0.4, 0.4, 0.2][place] : [4, 4, 2][place],
    spec: { ...layer, targetDays },
  }));
  return { condor, sizing, layers, rules: null, capital: 100_000, reinvests: false, ...change };
}

function total(columns: readonly Float64Array[], row: number): number {
  return columns.reduce((sum, column) => sum + column[row], 0);
}

function sumAfter(column: Float64Array, row: number): number {
  return column.subarray(row + 1).reduce((sum, value) => sum + value, 0);
}

describe('walkBook', () => {
  for (const sizing of ['contracts', 'budget', 'risk', 'vega'] as const) {
    it(`gives what the weighted sum of tracks gives where no rule looks at the account: ${sizing}`, () => {
      const spec = bookOf(sizing);
      const walked = walkBook(market, spec, signals, 0, BASE_ROW);
      const ladder = walkCondorLadder(market, condor, signals, 0);
      expect(walked.condor.profitAndLoss).toEqual(ladder.profitAndLoss);
      for (const [at, { spec: layerSpec, weight }] of spec.layers.entries()) {
        const track = walkLayer(market, layerSpec, signals, BASE_ROW + 1);
        const sized = blankSizedColumns(market.days.length);
        const sums = sizeLayer(cashYields(market), findTrades(track), ladder, sizing, BASE_ROW, sized);
        for (const name of ['profitAndLoss', 'theta'] as const) {
          for (let row = 0; row < market.days.length; ++row) {
            expect(walked.layers[at][name][row]).toBeCloseTo(weight * sized[name][row], 6);
          }
        }
        const { profitAndLoss, premium, costs, theta } = walked.layers[at];
        const measured = [profitAndLoss, premium, costs, theta].map((column) => sumAfter(column, BASE_ROW));
        for (const [figure, sum] of [sums.profit, sums.premium, sums.costs, sums.thetaSum].entries()) {
          expect(measured[figure]).toBeCloseTo(weight * sum, 6);
        }
      }
    });
  }

  it('sums a sized layer over the days after the base row, not on it', () => {
    const ladder = walkCondorLadder(market, condor, signals, 0);
    const traded = findTrades(walkLayer(market, layer, signals, BASE_ROW + 1));
    for (const base of [300, 301, 302]) {
      const sized = blankSizedColumns(market.days.length);
      const sums = sizeLayer(cashYields(market), traded, ladder, 'contracts', base, sized);
      expect(Math.abs(sized.profitAndLoss[base])).toBeGreaterThan(1e-3);
      expect(sums.profit).toBeCloseTo(sumAfter(sized.profitAndLoss, base), 9);
      expect(sums.thetaSum).toBeCloseTo(sumAfter(sized.theta, base), 9);
    }
  });

  it("has layers whose profit and loss sums to the hedge's, and equity equal to cash plus marks every day", () => {
    const { condor: short, layers } = walkBook(market, bookOf('risk'), signals, 0, BASE_ROW);
    const books = [short, ...layers];
    let equity = 0;
    for (let row = 0; row < market.days.length; ++row) {
      equity += total(
        books.map(({ profitAndLoss }) => profitAndLoss),
        row,
      );
      const cash = total(
        books.map((book) => book.cash),
        row,
      );
      const marks = total(
        books.map((book) => book.marks),
        row,
      );
      expect(equity).toBeCloseTo(cash + marks, 5);
      const explained =
        total(
          books.map(({ gross }) => gross),
          row,
        ) +
        total(
          books.map(({ interest }) => interest),
          row,
        ) -
        total(
          books.map(({ costs }) => costs),
          row,
        );
      expect(
        total(
          books.map(({ profitAndLoss }) => profitAndLoss),
          row,
        ),
      ).toBeCloseTo(explained, 5);
    }
  });

  it('grows and shrinks with its equity when it reinvests', () => {
    const quantities: { row: number; quantity: number }[] = [];
    const spec = bookOf('contracts', { reinvests: true, layers: [], capital: 60_000 });
    const walked = walkBook(market, spec, signals, 0, BASE_ROW, {
      blotter: ({ action, row, quantity }: Fill) => {
        if (action === 'sell') quantities.push({ row, quantity });
      },
    });
    let equity = 60_000;
    const equityAt = walked.condor.profitAndLoss.map((profit) => (equity += profit));
    // Interest on capital is part of equity too; at 3% it is below 0.2% over the first weeks.
    const early = quantities.filter(({ row }) => row > 0 && row < 40);
    for (const { row, quantity } of early) {
      expect(quantity / quantities[0].quantity).toBeCloseTo(equityAt[row - 1] / 60_000, 2);
    }
    expect(new Set(quantities.map(({ quantity }) => quantity.toFixed(6))).size).toBeGreaterThan(50);
  });

  it('spends no more than the credit limit', () => {
    const rules = { shift: null, quickRatio: null, approval: null, creditLimit: 0.12 };
    const free = walkBook(market, bookOf('contracts'), signals, 0, BASE_ROW);
    const limited = walkBook(market, bookOf('contracts', { rules }), signals, 0, BASE_ROW);
    const spent = (layers: typeof limited.layers) => {
      let sum = 0;
      return market.days.map(
        (_, row) =>
          (sum += total(
            layers.map(({ premium }) => premium),
            row,
          )),
      );
    };
    let credit = 0;
    const spending = spent(limited.layers);
    for (let row = 0; row < market.days.length; ++row) {
      credit += limited.condor.credit[row];
      expect(spending[row]).toBeLessThanOrEqual(0.12 * credit + 1e-6);
    }
    expect(spent(free.layers)[market.days.length - 1]).toBeGreaterThan(2 * spending[market.days.length - 1]);
  });

  it('makes large purchases wait for approval, and small ones not', () => {
    const rowsOf = (above: number) => {
      const rows: number[] = [];
      const rules = { shift: null, quickRatio: null, approval: { days: 3, above }, creditLimit: null };
      walkBook(market, bookOf('contracts', { rules }), signals, 0, BASE_ROW, {
        blotter: ({ book, action, row }) => {
          if (book === 'layer 1' && action === 'buy') rows.push(row);
        },
      });
      return rows;
    };
    expect(rowsOf(1e9)[0]).toBe(BASE_ROW + 1);
    expect(rowsOf(0)[0]).toBe(BASE_ROW + 1 + 3);
  });

  it('unwinds every layer while the quick ratio is below its floor', () => {
    const reasons = new Map<string, number>();
    const rules = { shift: null, quickRatio: 1.5, approval: null, creditLimit: null };
    const still = bookOf('contracts', { rules, capital: 90_000 });
    const plain = still.layers.map((each) => ({ ...each, spec: { ...each.spec, exit: null } }));
    walkBook(market, { ...still, layers: plain }, signals, 0, BASE_ROW, {
      blotter: ({ reason, action, contract }) => {
        if (action === 'turn') reasons.set(`${contract}: ${reason}`, (reasons.get(`${contract}: ${reason}`) ?? 0) + 1);
      },
    });
    const unwound = [...reasons.keys()].filter((reason) => /→ unwound: (liquidity|quick ratio)/.test(reason));
    expect(unwound.length).toBeGreaterThan(0);
  });

  it('moves half of the front lot into the next tenor once, pays with its proceeds, and refills the same day', () => {
    const fills: Fill[] = [];
    const strike = { kind: 'delta', value: 0.5 } as const;
    const rules = {
      shift: { place: 0, erosion: 0.3, part: 0.5, targetDays: 110, strike },
      quickRatio: null,
      approval: null,
      creditLimit: null,
    };
    const held = { ...layer, rollDays: null, exit: null, isRestruck: false, isDeltaNeutral: false };
    const layers = [{ place: 0, share: 1, weight: 4, spec: held }];
    const walked = walkBook(market, bookOf('contracts', { rules, layers }), signals, 0, BASE_ROW, {
      blotter: (fill) => {
        if (fill.book === 'layer 1' && fill.reason.startsWith('time-shift') && fill.action !== 'turn') fills.push(fill);
      },
    });
    const rows = [...new Set(fills.map(({ row }) => row))];
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const own = fills.filter((fill) => fill.row === row);
      const sales = own.filter(({ action }) => action === 'sell');
      const [moved, refill] = own.slice(sales.length);
      expect(own.slice(sales.length).map(({ action }) => action)).toEqual(['buy', 'buy']);
      const sold = sales.reduce((sum, { quantity }) => sum + quantity, 0);
      expect(refill.quantity).toBeCloseTo(sold, 12);
      expect(moved.quantity).toBeGreaterThanOrEqual(0);
      expect(moved.quantity).toBeLessThanOrEqual(4);
      for (const { reason } of sales) expect(Number(reason.match(/(\d+)%/)?.[1])).toBeGreaterThanOrEqual(30);
    }
    // Outside the base count of 4, capped at as many again.
    expect(Math.max(...walked.layers[0].calls)).toBeLessThanOrEqual(8 + 1e-9);
    expect(Math.max(...walked.layers[0].calls)).toBeGreaterThan(4.2);
  });
});
