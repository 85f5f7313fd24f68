import { readDailyTable } from '../daily-table.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { type DatedEvent, toObservedEvents } from '../observed-events.js';
import { toSource } from '../observed-series.js';
import type { SourceFile } from '../source-file.js';

/**
 * FOMC announcements since 1990 that tells scheduled ones (`Unscheduled` 0) from the others (1).
 *
 * Its `MP1`, a measure of surprise with 1.00E+10 for "missing", is not used.
 */
export const fomcHistory: Importer = {
  id: 'fomc-history',
  title: 'FOMC history, scheduled or not',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const layout = { date: 'date', numbers: ['unscheduled'], tradingDaysOnly: false };
    const { rows, tally } = readDailyTable(file, headerOf(file) as Header, layout);
    const events: DatedEvent[] = [];
    for (const { line, day, values } of rows) {
      const [flag] = values;
      if (flag === 0) events.push({ day, kind: 'fomc', name: 'FOMC announcement' });
      else if (flag === 1) events.push({ day, kind: 'fomc-unscheduled', name: 'unscheduled FOMC announcement' });
      else tally.refuse(line, 'unscheduled is neither 0 nor 1', { day, column: 'unscheduled', value: flag });
    }
    const source = toSource('fomc-history', file);
    return { series: [], futures: [], settlements: [], events: toObservedEvents(events, source), tally };
  },
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['date', 'mp1', 'unscheduled']);
}
