import { vixExpirations } from '../../calendars/index.js';
import { fieldFault } from '../daily-table.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer, Reading } from '../importer.js';
import { parseDate } from '../parse-date.js';
import { RowTally } from '../row-tally.js';
import type { SourceFile } from '../source-file.js';

const RANKS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];
const FARTHEST_RANK_DAYS = 10 * 35;

/**
 * Expirations of the eight nearest VX contracts (`8_m_expirations.csv`).
 *
 * The calendar decides; the table is only held against it, and each row that differs is remarked: about one in six,
 * where the vendor guessed dates of 2004 and 2005, of 2017, and of holiday weeks.
 */
export const leyhlineExpirations: Importer = {
  id: 'leyhline-expirations',
  title: 'VX expirations, leyhline (checked only)',
  recognises: (file) => headerOf(file) !== undefined,
  read: checkExpirations,
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['', 'date', ...RANKS]) ?? exactHeader(file.opening, ['date', ...RANKS]);
}

function checkExpirations(file: SourceFile): Reading {
  const header = headerOf(file) as Header;
  const tally = new RowTally(file.path);
  const dateIndex = header.names.indexOf('date');
  for (const { line, fields } of file.rows) {
    if (line <= header.line) continue;
    tally.count();
    const fault = fieldFault(fields, header.names.length);
    const dates = (fields ?? []).slice(dateIndex, dateIndex + 1 + RANKS.length).map(parseDate);
    if (fault !== undefined) tally.refuse(line, fault);
    else if (dates.some(Number.isNaN)) tally.refuse(line, 'no date');
    else {
      const [day, ...stated] = dates as [number, ...number[]];
      const known = vixExpirations(day, day + FARTHEST_RANK_DAYS);
      if (stated.some((expiration, rank) => expiration !== known[rank])) {
        tally.remark(line, 'expirations differ from the calendar');
      }
    }
  }
  return { series: [], futures: [], settlements: [], tally };
}
