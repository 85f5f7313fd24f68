/**
 * Release dates of the Bureau of Labor Statistics: when US consumer prices were published, and of which month.
 */
import { readDailyTable } from '../daily-table.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { toObservedEvents } from '../observed-events.js';
import { toSource } from '../observed-series.js';
import type { SourceFile } from '../source-file.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A table of `release_date,reference_month`, the month as YYYY-MM. */
export const cpiReleaseDates: Importer = {
  id: 'cpi-release-dates',
  title: 'CPI release dates',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const layout = { date: 'release_date', numbers: [], tradingDaysOnly: false };
    const { rows, tally } = readDailyTable(file, headerOf(file) as Header, layout);
    const kept = rows.filter(({ line, day, texts }) => {
      const month = texts[1];
      if (!MONTH.test(month))
        tally.refuse(line, 'no reference month', { day, column: 'reference_month', value: month });
      return MONTH.test(month);
    });
    const events = kept.map(({ day, texts }) => ({ day, kind: 'cpi' as const, name: `CPI of ${texts[1]}` }));
    return { series: [], futures: [], settlements: [], events: toObservedEvents(events, toSource('bls', file)), tally };
  },
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['release_date', 'reference_month']);
}
