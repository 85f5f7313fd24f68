import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';

/** `error`: the value cannot be right; `warning`: look at it; `info`: a known trap of a file, dealt with. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing that a check found, down to the value. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `market`, `futures`, `events`, `chains`, or `file` when the value never reached a table. */
  readonly table: string;
  /** ISO date; null when the finding is not of one day. */
  readonly day: string | null;
  /** Column of the table; of a file: its name and column. */
  readonly column: string;
  readonly value: number | string | null;
  /** What must hold, or what was done, in words. */
  readonly message: string;
}

/** A value of a table, as findings quote it: to 6 significant digits. */
export function quoted(value: number): number {
  return Number(value.toPrecision(6));
}

/** ISO date of a finding. */
export function findingDay(day: Day): string {
  return toIsoDate(day);
}
