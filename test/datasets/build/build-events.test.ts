import { describe, expect, it } from 'vitest';
import { buildEvents } from '../../../datasets/build/build-events.js';
import type { EventKind, ObservedEvents } from '../../../datasets/schemas/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { sourceOf } from './make-observations.js';

const FROM = toDay('2019-01-01');
const TO = toDay('2020-12-31');

function events(kind: EventKind, vendor: string, ...dates: string[]): ObservedEvents {
  const source = sourceOf(vendor, `${vendor}.csv`, String(vendor.length % 10));
  return { kind, days: Int32Array.from(dates, toDay), names: dates.map((date) => `${vendor} ${date}`), source };
}

const build = (...all: ObservedEvents[]) =>
  buildEvents(all, FROM, TO).map(({ day, kind, source }) => `${toIsoDate(day)} ${kind} ${source}`);

describe('buildEvents', () => {
  it('takes each announcement from the best file, by day, then kind', () => {
    const bls = events('cpi', 'bls', '2019-02-13', '2019-03-20');
    const calendar = events('cpi', 'economic-calendar', '2019-01-11', '2019-02-13');
    const fomc = events('fomc', 'fomc-announcements', '2019-03-20');
    const expected = [
      '2019-01-11 cpi economic-calendar:economic-calendar.csv',
      '2019-02-13 cpi bls:bls.csv',
      '2019-03-20 fomc fomc-announcements:fomc-announcements.csv',
      '2019-03-20 cpi bls:bls.csv',
    ];
    expect(build(bls, calendar, fomc)).toEqual(expected);
    expect(build(fomc, calendar, bls)).toEqual(expected);
  });

  it('leaves out days before and after the dataset', () => {
    expect(build(events('cpi', 'bls', '2018-12-12', '2019-01-11', '2021-01-13'))).toEqual([
      '2019-01-11 cpi bls:bls.csv',
    ]);
  });

  it('calls a meeting unscheduled that the history of scheduled ones does not have', () => {
    const history = [
      events('fomc', 'fomc-history', '2019-01-30', '2020-01-29', '2020-09-16'),
      events('fomc-unscheduled', 'fomc-history', '2020-03-03'),
    ];
    const list = events('fomc', 'fomc-announcements', '2020-01-29', '2020-03-03', '2020-03-23', '2020-11-05');
    expect(build(list, ...history).map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      '2019-01-30 fomc',
      '2020-01-29 fomc',
      '2020-03-03 fomc-unscheduled',
      '2020-03-23 fomc-unscheduled',
      '2020-09-16 fomc',
      '2020-11-05 fomc', // after the history ends
    ]);
    expect(build(list).every((row) => row.includes(' fomc '))).toBe(true);
  });
});
