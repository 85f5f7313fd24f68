import { describe, expect, it } from 'vitest';
import { CONTRACT_MULTIPLIER } from '../../../../../engine/contracts/expirations.js';
import { black76Price } from '../../../../../engine/pricing/index.js';
import { makeVixSmile, smileVolatility, surfaceParameterSets } from '../../../../../engine/surfaces/index.js';
import { handMadeMarket } from '../../../hand-made-market.js';
import { actions, line, walkAccount } from '../hand-made-layer.js';

const strike = { kind: 'delta', value: 0.5 } as const;
const shift = { place: 0, erosion: 0.3, part: 0.5, targetDays: 110, strike };
const flat = handMadeMarket(60);
const [, expiration] = flat.vixExpirations;

/** Row on which time alone has taken 30% of the 19 call of 2019-02-13 that is bought on row 1. */
function erosionRow(): number {
  const smileAt = (row: number) => makeVixSmile(flat, row, expiration, surfaceParameterSets.base);
  const { forward, timeToExpiry } = smileAt(1);
  const volatility = smileVolatility(smileAt(1), 19);
  const value = (time: number) => black76Price('call', forward, 19, volatility, time, 1);
  let row = 2;
  while (1 - value(smileAt(row).timeToExpiry) / value(timeToExpiry) < 0.3) ++row;
  return row;
}

describe('timeShift', () => {
  const { trades, book } = walkAccount(flat, { shift });
  const first = trades.filter(({ row }) => row === erosionRow());

  it('sells half of the lot on the day on which 30% has eroded, buys 110 days out and refills with the next month', () => {
    expect(actions(trades.slice(0, 4))).toEqual(['1 buy', ...['sell', 'buy', 'buy'].map((word) => `19 ${word}`)]);
    expect(first.map(line)).toEqual([
      '19 sell VIX 2019-02-13 19 call: time-shift at 30% erosion',
      '19 buy VIX 2019-05-22 21 call: time-shift at 30% erosion',
      '19 buy VIX 2019-03-19 20 call: time-shift at 30% erosion',
    ]);
    const [sold, moved, refilled] = first.map(({ quantity }) => quantity);
    expect([sold, refilled]).toEqual([2, 2]);
    expect(moved).toBeCloseTo((2 * first[0].price) / first[1].price, 12);
  });

  it('spends the proceeds on the 110-day calls, no more and no less', () => {
    const [sold, moved, refilled] = first;
    // Two of the four calls are sold; the base count of four is made up again.
    const shifted = (2 * sold.price) / moved.price;
    expect(book.layers[0].calls[19]).toBeCloseTo(4 + shifted, 12);
    const spent = CONTRACT_MULTIPLIER * (shifted * moved.price + 2 * refilled.price);
    expect(book.layers[0].premium[19]).toBeCloseTo(spent, 10);
  });

  it('shifts a lot once', () => {
    const sales = trades.filter(({ action, contract }) => action === 'sell' && contract === first[0].contract);
    expect(sales.length).toBe(1);
  });

  it('is not set off by a spike, nor held up by a fall', () => {
    for (const level of [60, 10]) {
      const moved = walkAccount(handMadeMarket(60, { vix: (row) => (row < 5 ? 16 : level) }), { shift });
      expect(moved.trades.find(({ action }) => action === 'sell')?.row).toBe(19);
    }
  });

  it('buys at most as many 110-day calls as the layer has units, and keeps what is left over', () => {
    const spike = handMadeMarket(60, { vix: (row) => (row < 19 ? 16 : 80) });
    const { trades: fills, book: walked } = walkAccount(spike, { shift });
    const [sold, moved] = fills.filter(({ row }) => row === 19);
    expect((2 * sold.price) / moved.price).toBeGreaterThan(4);
    expect(walked.layers[0].calls[19]).toBeCloseTo(8, 12);
  });

  it('moves another part and waits for another erosion when told so', () => {
    const { trades: other } = walkAccount(flat, { shift: { ...shift, part: 0.25, erosion: 0.5 } });
    const sale = other.find(({ action }) => action === 'sell');
    expect(sale?.quantity).toBe(1);
    expect(sale?.row).toBeGreaterThan(26);
  });

  it('does nothing to a layer that is not the one to be shifted', () => {
    const { trades: other } = walkAccount(flat, { shift: { ...shift, place: 1 } });
    expect(other.some(({ action }) => action === 'sell')).toBe(false);
  });

  it('waits for approval like any roll', () => {
    const { trades: other } = walkAccount(flat, { shift, approval: { days: 3, above: 0 } });
    // The entry waits too, from row 1 to row 4; time erodes the call from there.
    const [entry, sale] = other;
    expect(actions([entry])).toEqual(['4 buy']);
    expect(sale.row).toBeGreaterThan(19 + 3);
  });
});
