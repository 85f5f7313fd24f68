/**
 * Economic calendars as brokers' sites export them: Id, Start, Name, Impact, Currency, with times in UTC.
 */
import type { Day } from '../../../engine/contracts/calendar-date.js';
import type { EventKind } from '../../schemas/index.js';
import { fieldFault } from '../daily-table.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer, Reading } from '../importer.js';
import { type DatedEvent, toObservedEvents } from '../observed-events.js';
import { toSource } from '../observed-series.js';
import { parseDate } from '../parse-date.js';
import { RowTally } from '../row-tally.js';
import type { SourceFile } from '../source-file.js';

const COLUMNS = ['id', 'start', 'name', 'impact', 'currency'];

/** Names of the entries that are kept; each begins with one of these. */
const KINDS: readonly [beginning: string, kind: EventKind][] = [
  ['Fed Interest Rate Decision', 'fomc'],
  ['Consumer Price Index', 'cpi'],
  ['Producer Price Index', 'ppi'],
];

const START = /^(\S+) ([01]\d|2[0-3]):([0-5]\d):[0-5]\d$/;

/** New York is four or five hours behind UTC: an entry before this hour falls on the day before there. */
const FIRST_HOUR_OF_THE_SAME_DAY = 5;

/** An economic calendar, of which US rate decisions, consumer and producer prices are kept. */
export const economicCalendar: Importer = {
  id: 'economic-calendar',
  title: 'Economic calendar',
  recognises: (file) => headerOf(file) !== undefined,
  read: readCalendar,
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, COLUMNS);
}

function readCalendar(file: SourceFile): Reading {
  const header = headerOf(file) as Header;
  const tally = new RowTally(file.path);
  const events: DatedEvent[] = [];
  for (const { line, fields } of file.rows) {
    if (line <= header.line) continue;
    tally.count();
    const fault = fieldFault(fields, COLUMNS.length);
    const [, start, name, , currency] = fields ?? [];
    const kind = fault === undefined ? kindOf(name) : undefined;
    if (fault !== undefined) tally.refuse(line, fault);
    else if (kind === undefined || currency !== 'USD') tally.refuse(line, 'another kind of event');
    else {
      const day = newYorkDay(start);
      if (Number.isNaN(day)) tally.refuse(line, 'no date and time', { column: 'start', value: start });
      else events.push({ day, kind, name });
    }
  }
  const source = toSource('economic-calendar', file);
  return { series: [], futures: [], settlements: [], events: toObservedEvents(events, source), tally };
}

function kindOf(name: string): EventKind | undefined {
  return KINDS.find(([beginning]) => name.startsWith(beginning))?.[1];
}

/** Day in New York of a time in UTC like `01/03/2014 19:30:00`; NaN when the text is none. */
function newYorkDay(start: string): Day {
  const [, date, hour] = START.exec(start) ?? [];
  const day = date === undefined ? Number.NaN : parseDate(date);
  return Number(hour) < FIRST_HOUR_OF_THE_SAME_DAY ? day - 1 : day;
}
