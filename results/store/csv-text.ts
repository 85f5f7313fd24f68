import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { FilledTable } from '../schemas/index.js';

/**
 * What a spreadsheet would run as a formula, or take apart, when it opens a cell that starts with it.
 *
 * @see OWASP, CSV Injection
 */
const FORMULA_STARTS = /^[=+\-@\t\r]/;

/**
 * A text as a cell of a CSV file (RFC 4180). One that a spreadsheet would take for a formula gets an apostrophe before
 * it, which spreadsheets do not show.
 *
 * @example csvText('=HYPERLINK("x")') // `"'=HYPERLINK(""x"")"`
 */
export function csvText(text: string): string {
  const safe = FORMULA_STARTS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A value as a cell: numbers with all their digits, a missing value empty. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : csvText(String(value));
}

/** A whole table as CSV, dates as YYYY-MM-DD. */
export function csvTable({ columns, batch }: FilledTable): string {
  const lines = [columns.map(({ name }) => csvText(name)).join(',')];
  for (let row = 0; row < batch.count; ++row) {
    const cells = columns.map(({ type }, at) => {
      const value = batch.columns[at][row];
      return csvCell(type === 'date' && typeof value === 'number' ? toIsoDate(value) : value);
    });
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}
