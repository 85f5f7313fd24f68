import { describe, expect, it } from 'vitest';
import { fomcAnnouncements, fomcHistory } from '../../../../datasets/sources/fomc/index.js';
import { eventsOf, fixture, refusalsOf } from '../fixture.js';

describe('fomcHistory', () => {
  it('tells scheduled announcements from others and does not read the measure of surprise', () => {
    const reading = fomcHistory.read(fixture('fomc/history.csv'));
    expect(eventsOf(reading)).toEqual([
      ['2019-01-30', 'fomc', 'FOMC announcement'],
      ['2019-03-20', 'fomc', 'FOMC announcement'],
      ['2019-06-19', 'fomc', 'FOMC announcement'],
      ['2019-06-24', 'fomc-unscheduled', 'unscheduled FOMC announcement'],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'unscheduled is neither 0 nor 1': 1 });
  });
});

describe('fomcAnnouncements', () => {
  it('reads a plain list of dates', () => {
    const reading = fomcAnnouncements.read(fixture('fomc/announced.csv'));
    expect(eventsOf(reading).map(([date]) => date)).toEqual(['2019-01-30', '2019-03-20', '2019-05-17']);
    expect(refusalsOf(reading)).toEqual({ 'no date': 1 });
  });
});
