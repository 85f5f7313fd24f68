import { describe, expect, it } from 'vitest';
import { leyhlineMonthlyPrices } from '../../../../datasets/sources/leyhline/index.js';
import { fixture, refusalsOf, settlesOf } from '../fixture.js';

describe('leyhlineMonthlyPrices', () => {
  const reading = leyhlineMonthlyPrices.read(fixture('leyhline/8_m_settle.csv'));
  const pricesOn = (date: string) => settlesOf(reading).filter(([on]) => on === date);

  it('counts every month of the calendar in its ranks, listed or not', () => {
    expect(pricesOn('2007-02-13')).toEqual([
      ['2007-02-13', '2007-02-14', 10.25],
      ['2007-02-13', '2007-03-21', 11.5],
      ['2007-02-13', '2007-05-16', 12.75],
      ['2007-02-13', '2007-07-18', 13.5],
      ['2007-02-13', '2007-09-19', 14.25],
    ]);
  });

  it('begins with the next contract on a settlement date', () => {
    expect(pricesOn('2007-02-14')[0]).toEqual(['2007-02-14', '2007-03-21', 11.45]);
  });

  it('leaves an implausible price out of a row and says so', () => {
    expect(pricesOn('2007-02-16').map(([, expiration]) => expiration)).toEqual([
      '2007-03-21',
      '2007-06-20',
      '2007-08-22',
      '2007-10-17',
    ]);
    expect(reading.tally.remarks).toMatchObject([{ reason: 'price outside 5 to 150', count: 1 }]);
  });

  it('refuses empty rows, ragged rows, and days of which the first contract is in doubt', () => {
    expect(refusalsOf(reading)).toEqual({
      'first contract in doubt (before 2006, around the roll)': 1,
      'more fields than the header': 1,
      'no value': 1,
    });
  });
});
