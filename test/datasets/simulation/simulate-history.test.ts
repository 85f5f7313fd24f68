import { describe, expect, it } from 'vitest';
import { type ObservedLevels, openHistorySource, simulateHistory } from '../../../datasets/simulation/index.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { makeRandom } from '../../../engine/math/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const market = makeMarket(randomPath(1200, 4));
const nothing = new Uint8Array(1200);
const observed: ObservedLevels = {
  vix: nothing,
  vix9d: nothing,
  vix3m: nothing,
  vix6m: nothing,
  vix1y: nothing,
  vvix: nothing,
  skew: nothing,
  futures: nothing,
};
const source = openHistorySource(market, { first: 300, end: 1200 }, observed, null);
const simulate = (seed: number, years = 5) => simulateHistory(source, years, makeRandom(seed));

describe('simulateHistory', () => {
  const { market: made, tradedFrom } = simulate(1);

  it('has as many traded years as asked for, after one to look back on', () => {
    expect(toIsoDate(tradedFrom)).toBe('2001-01-01');
    expect(toIsoDate(made.days[0])).toBe('2000-01-03');
    expect(toIsoDate(made.days[made.days.length - 1])).toBe('2005-12-30');
  });

  it('begins where the market did that it stands beside', () => {
    expect(made.spxClose[0]).toBeCloseTo(market.spxClose[300], 9);
  });

  it('is the same market for the same seed, another for another', () => {
    expect(simulate(1).market).toEqual(made);
    expect(simulate(2).market.vix).not.toEqual(made.vix);
  });

  it('has complete columns and every contract within the horizon', () => {
    const { offsets, expirations, settles } = made.vixFutures;
    for (const column of [made.spxClose, made.spxSettlement, made.vix, made.vix3m, made.vix1y, made.vvix, made.skew]) {
      expect(column.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    }
    expect(settles.every((settle) => settle > 0)).toBe(true);
    for (let row = 0; row < made.days.length; ++row) {
      const own = expirations.subarray(offsets[row], offsets[row + 1]);
      expect(own.length).toBeGreaterThanOrEqual(9);
      expect(own[0]).toBeGreaterThan(made.days[row]);
    }
  });

  it('has no level that wanders off in a century', () => {
    const { market: century } = simulate(3, 100);
    // The highest close of any index of the kind: the VXO of 1987-10-19, 150.19.
    expect(Math.max(...century.vix)).toBeLessThan(200);
    expect(Math.min(...century.vix)).toBeGreaterThan(5);
    const half = century.vix.length >> 1;
    const middle = (values: Float64Array) => values.slice().sort()[values.length >> 1];
    expect(middle(century.vix.subarray(half)) / middle(century.vix.subarray(0, half))).toBeGreaterThan(0.7);
    expect(middle(century.vix.subarray(half)) / middle(century.vix.subarray(0, half))).toBeLessThan(1.4);
  });
});
