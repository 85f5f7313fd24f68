import type { Day } from '../../engine/contracts/calendar-date.js';
import type { ObservationSource, ObservedColumn, ObservedSeries } from '../schemas/index.js';
import type { SourceFile } from './source-file.js';

/** A value of one day. */
export interface DailyValue {
  readonly day: Day;
  readonly value: number;
}

/**
 * A column's series from one file.
 *
 * @param values - by ascending day, no day twice
 * @returns a list of one, or empty when there are no values, to be spread into a reading
 */
export function toObservedSeries(
  column: ObservedColumn,
  values: readonly DailyValue[],
  source: ObservationSource,
): ObservedSeries[] {
  if (values.length === 0) return [];
  return [
    {
      column,
      days: Int32Array.from(values, ({ day }) => day),
      values: Float64Array.from(values, ({ value }) => value),
      source,
    },
  ];
}

/** What a series says about the file it comes from. */
export function toSource(vendor: string, file: SourceFile): ObservationSource {
  return { vendor, file: file.path.slice(file.path.lastIndexOf('/') + 1), sha256: file.sha256 };
}
