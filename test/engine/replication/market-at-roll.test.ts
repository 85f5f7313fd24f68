import { describe, expect, it } from 'vitest';
import { marketAtRoll, ROLL_SHARE, totalReturnIndex } from '../../../engine/replication/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const market = makeMarket(randomPath(60, 11));

describe('marketAtRoll', () => {
  it('lies half way between the close before and the close', () => {
    const roll = marketAtRoll(market, 20);
    expect(ROLL_SHARE).toBe(0.5);
    expect(roll.days).toEqual(market.days.slice(20, 21));
    expect(roll.spxClose[0]).toBeCloseTo((market.spxClose[19] + market.spxClose[20]) / 2, 9);
    expect(roll.vix[0]).toBeCloseTo((market.vix[19] + market.vix[20]) / 2, 9);
  });

  it('is the day itself, or the day before, at the ends', () => {
    expect(marketAtRoll(market, 20, 1).vvix[0]).toBeCloseTo(market.vvix[20], 9);
    expect(marketAtRoll(market, 20, 0).vvix[0]).toBeCloseTo(market.vvix[19], 9);
  });

  it('moves each future along its own contract, also where the front has gone', () => {
    const { offsets, expirations, settles } = market.vixFutures;
    const row = market.days.findIndex((day) => market.vixExpirations.includes(day));
    const roll = marketAtRoll(market, row);
    const { vixFutures } = roll;
    expect(vixFutures.expirations[0]).toBe(expirations[offsets[row]]);
    const before = expirations.indexOf(vixFutures.expirations[0], offsets[row - 1]);
    expect(vixFutures.settles[0]).toBeCloseTo((settles[before] + settles[offsets[row]]) / 2, 12);
  });
});

describe('totalReturnIndex', () => {
  it('grows by the dividend yield when prices stand still', () => {
    const still = { ...market, spxClose: market.spxClose.map(() => 1000) };
    const levels = totalReturnIndex(still);
    const last = still.days.length - 1;
    const years = (still.days[last] - still.days[0]) / 365;
    expect(levels[0]).toBe(1000);
    expect(levels[last]).toBeCloseTo(1000 * Math.exp(0.018 * years), 1);
  });
});
