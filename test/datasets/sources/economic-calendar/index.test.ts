import { describe, expect, it } from 'vitest';
import { economicCalendar } from '../../../../datasets/sources/economic-calendar/index.js';
import { eventsOf, fixture, refusalsOf } from '../fixture.js';

describe('economicCalendar', () => {
  const reading = economicCalendar.read(fixture('economic-calendar/calendar.csv'));

  it('keeps US rate decisions and prices, once a day, by the New York date', () => {
    expect(eventsOf(reading)).toEqual([
      ['2019-01-30', 'fomc', 'Fed Interest Rate Decision'],
      ['2019-03-12', 'cpi', 'Consumer Price Index (YoY)'],
      ['2019-03-13', 'ppi', 'Producer Price Index (MoM)'],
    ]);
  });

  it('refuses other events and times that are none', () => {
    expect(refusalsOf(reading)).toEqual({ 'another kind of event': 2, 'no date and time': 1 });
  });
});
