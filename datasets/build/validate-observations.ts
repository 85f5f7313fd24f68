import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import type { Observations } from '../schemas/index.js';

/** Columns that may be zero or below; all others are prices, volatilities or price indices. */
const SIGNED_COLUMNS: ReadonlySet<string> = new Set(['rate', 'dividend_yield', 'federal_funds', 'advance_decline']);

/**
 * Checks what importers hand over, at the door: days ascending, one value each, finite, positive where it must be.
 *
 * @throws InputError with every fault
 */
export function validateObservations({ series, futures, settlements, events }: Observations): void {
  const faults: string[] = [];
  for (const { column, days, values, source } of series) {
    faults.push(...columnFaults(`${source.file} ${column}`, days, values, SIGNED_COLUMNS.has(column)));
  }
  for (const { expiration, days, settles, source } of futures) {
    faults.push(...columnFaults(`${source.file} ${toIsoDate(expiration)}`, days, settles, false));
  }
  for (const { expiration, value, source } of settlements) {
    if (value > 0 && Number.isFinite(value)) continue;
    faults.push(`${source.file} ${toIsoDate(expiration)}: final settlement must be a positive number, got ${value}`);
  }
  for (const { kind, days, names, source } of events ?? []) {
    faults.push(
      ...columnFaults(
        `${source.file} ${kind}`,
        days,
        Float64Array.from(names, () => 1),
        false,
      ),
    );
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** At most one fault per column: the first. */
function columnFaults(where: string, days: Int32Array, values: Float64Array, isSigned: boolean): string[] {
  if (days.length !== values.length) {
    return [`${where}: must have one value per day, got ${values.length} for ${days.length} days`];
  }
  for (let index = 0; index < days.length; ++index) {
    const at = `${where} on ${toIsoDate(days[index])}`;
    const value = values[index];
    if (index > 0 && days[index] <= days[index - 1]) {
      return [`${at}: days must ascend, got ${toIsoDate(days[index - 1])} before it`];
    }
    if (!Number.isFinite(value)) return [`${at}: must be a finite number, got ${value}`];
    if (!isSigned && value <= 0) return [`${at}: must be positive, got ${value}`];
  }
  return [];
}
