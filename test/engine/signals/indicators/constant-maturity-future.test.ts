import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../engine/contracts/calendar-date.js';
import { constantMaturityFuture } from '../../../../engine/signals/index.js';
import { makeMarket } from '../../../make-market.js';

/** One day on which the VIX is 18 and futures of 20, 50 and 85 days stand at 20, 23 and 30. */
function oneDay(daysToExpiration: number[], settles: number[]) {
  const day = toDay('2019-01-02');
  const market = makeMarket({ days: Int32Array.of(day), spx: Float64Array.of(2500), vix: Float64Array.of(18) });
  return {
    ...market,
    vixFutures: {
      offsets: Int32Array.of(0, settles.length),
      expirations: Int32Array.from(daysToExpiration, (days) => day + days),
      settles: Float64Array.from(settles),
    },
  };
}

describe('constantMaturityFuture', () => {
  const market = oneDay([20, 50, 85], [20, 23, 30]);

  it('lies between the two contracts around it, by days', () => {
    expect(constantMaturityFuture(market, 30)[0]).toBeCloseTo(21, 12);
    expect(constantMaturityFuture(market, 60)[0]).toBeCloseTo(25, 12);
  });

  it('is the contract itself on the day it has that maturity', () => {
    expect(constantMaturityFuture(market, 50)[0]).toBe(23);
  });

  it('starts from the VIX before the first contract', () => {
    expect(constantMaturityFuture(market, 10)[0]).toBeCloseTo(19, 12);
  });

  it('cannot be told beyond the last contract', () => {
    expect(constantMaturityFuture(market, 86)[0]).toBeNaN();
  });
});
