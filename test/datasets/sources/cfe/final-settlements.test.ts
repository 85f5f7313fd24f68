import { describe, expect, it } from 'vitest';
import { cfeFinalSettlements } from '../../../../datasets/sources/cfe/index.js';
import { toIsoDate } from '../../../../engine/contracts/calendar-date.js';
import { fixture, refusalsOf } from '../fixture.js';

describe('cfeFinalSettlements', () => {
  const reading = cfeFinalSettlements.read(fixture('cfe/CFE_FinalSettlement_Archive.csv'));

  it('dates monthly VX by the calendar and rescales those before 26 March 2007', () => {
    expect(reading.settlements.map(({ expiration, value }) => [toIsoDate(expiration), value])).toEqual([
      ['2007-02-14', 9.95],
      ['2007-04-18', 12.25],
      ['2007-06-20', 13.75],
    ]);
  });

  it('refuses other products, months that do not exist, empty prices and dates that are no expiration', () => {
    expect(refusalsOf(reading)).toEqual({
      'another product': 1,
      'no number in column settlementprice': 1,
      'no settlement month': 1,
      'settlement date is no monthly expiration': 1,
    });
  });
});
