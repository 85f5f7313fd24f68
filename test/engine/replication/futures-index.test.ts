import { describe, expect, it } from 'vitest';
import { isTradingDay } from '../../../datasets/calendars/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import { midTermFutures, replicateFuturesIndex, shortTermFutures } from '../../../engine/replication/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

/** A market in which each contract's settle is given by its days to expiration. */
function marketWith(settleOf: (daysToExpiration: number, row: number) => number): Market {
  const market = makeMarket(randomPath(90, 5));
  const { offsets, expirations } = market.vixFutures;
  const settles = new Float64Array(expirations.length);
  for (let row = 0; row < market.days.length; ++row) {
    for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
      settles[contract] = settleOf(expirations[contract] - market.days[row], row);
    }
  }
  const { length } = market.days;
  return { ...market, rate: new Float64Array(length), vixFutures: { ...market.vixFutures, settles } };
}

describe('replicateFuturesIndex', () => {
  it('earns the bill rate and nothing else while futures stand still', () => {
    const still = marketWith(() => 20);
    const { levels } = replicateFuturesIndex(still, shortTermFutures, isTradingDay);
    expect(levels.every((level) => Math.abs(level - 100) < 1e-9)).toBe(true);
    const paid = { ...still, rate: still.rate.map(() => 0.05) };
    const { levels: grown } = replicateFuturesIndex(paid, midTermFutures, isTradingDay);
    const last = still.days.length - 1;
    const years = (still.days[last] - still.days[0]) / 365;
    expect(grown[last]).toBeCloseTo(100 * Math.exp(0.05 * years), 1);
  });

  it('moves with the futures when all move alike', () => {
    const market = marketWith((_, row) => (row < 40 ? 20 : 25));
    const { levels } = replicateFuturesIndex(market, midTermFutures, isTradingDay);
    expect(levels[39]).toBeCloseTo(100, 9);
    expect(levels[40]).toBeCloseTo(125, 9);
  });

  it('loses on a rising curve and holds only the second contract on the eve of a settlement', () => {
    const market = marketWith((days) => 20 + days / 30);
    const { levels, rolls } = replicateFuturesIndex(market, shortTermFutures, isTradingDay);
    expect(levels[levels.length - 1]).toBeLessThan(95);
    const settlement = rolls[0];
    const eve = market.days[settlement - 1];
    const second = market.vixExpirations.find((day) => day > market.days[settlement]) as number;
    const now = 20 + (second - market.days[settlement]) / 30;
    const before = 20 + (second - eve) / 30;
    expect(levels[settlement] / levels[settlement - 1]).toBeCloseTo(now / before, 12);
  });

  it('rolls on VIX settlement days', () => {
    const { rolls } = replicateFuturesIndex(
      marketWith(() => 20),
      shortTermFutures,
      isTradingDay,
    );
    const market = marketWith(() => 20);
    expect([...rolls].map((row) => market.days[row])[0]).toBe(toDay('2010-01-20'));
  });
});
