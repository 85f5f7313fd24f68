import type { ObservedColumn } from '../schemas/index.js';
import { type DailyLayout, readDailyTable } from './daily-table.js';
import type { Header } from './header.js';
import type { Reading } from './importer.js';
import { type DailyValue, toObservedSeries, toSource } from './observed-series.js';
import { implausibleReason, isPlausible, type PlausibleRange } from './plausible-range.js';
import type { SourceFile } from './source-file.js';

/** How a table of one number per day fills a market column. */
export interface SingleColumn {
  readonly vendor: string;
  readonly layout: DailyLayout;
  readonly column: ObservedColumn;
  /** Of the vendor's number, before conversion. */
  readonly range: PlausibleRange;
  /** From the vendor's unit to the column's; none by default. */
  readonly convert?: (value: number) => number;
  /** A figure of a period enters this many days after the period's first; 0 by default [calendar days]. */
  readonly entersAfter?: number;
}

/** Reads a table of one number per day. */
export function readSingleColumn(file: SourceFile, header: Header, wanted: SingleColumn): Reading {
  const { rows, tally } = readDailyTable(file, header, wanted.layout);
  const values: DailyValue[] = [];
  for (const row of rows) {
    const value = row.values[0] as number;
    if (Number.isNaN(value)) tally.refuse(row.line, 'no value');
    else if (!isPlausible(value, wanted.range)) {
      const doubt = { day: row.day, column: wanted.layout.numbers[0] as string, value };
      tally.refuse(row.line, implausibleReason('value', wanted.range), doubt);
    } else values.push({ day: row.day + (wanted.entersAfter ?? 0), value: wanted.convert?.(value) ?? value });
  }
  const series = toObservedSeries(wanted.column, values, toSource(wanted.vendor, file));
  return { series, futures: [], settlements: [], tally };
}
