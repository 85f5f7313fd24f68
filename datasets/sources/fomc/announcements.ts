import { readDailyTable } from '../daily-table.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { toObservedEvents } from '../observed-events.js';
import { toSource } from '../observed-series.js';
import type { SourceFile } from '../source-file.js';

/** A plain list of days on which the Committee announced something, scheduled or not: one column `announce_date`. */
export const fomcAnnouncements: Importer = {
  id: 'fomc-announcements',
  title: 'FOMC announcement dates',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const layout = { date: 'announce_date', numbers: [], tradingDaysOnly: false };
    const { rows, tally } = readDailyTable(file, headerOf(file) as Header, layout);
    const events = rows.map(({ day }) => ({ day, kind: 'fomc' as const, name: 'FOMC announcement' }));
    const source = toSource('fomc-announcements', file);
    return { series: [], futures: [], settlements: [], events: toObservedEvents(events, source), tally };
  },
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['announce_date']);
}
