import type { CellValue } from './packed-table.js';

/** `37%`, `1.8%` below 10%; a dash where there is none. */
export function percent(value: CellValue | undefined): string {
  if (typeof value !== 'number') return '–';
  const hundredths = 100 * value;
  const rounded = Math.abs(hundredths) < 10 ? Math.round(10 * hundredths) / 10 : Math.round(hundredths);
  return `${rounded + 0}%`.replace('-', '−');
}

/** `1,234,567 USD`. */
export function dollars(value: number): string {
  return `${Math.round(value).toLocaleString('en')} USD`;
}

/** A number as a table shows it: up to four digits behind the point. */
export function plain(value: CellValue): string {
  if (value === null) return '–';
  return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 4 }) : String(value);
}
