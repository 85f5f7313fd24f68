import type { Day } from '../../engine/contracts/calendar-date.js';
import type { EventKind, ObservationSource, ObservedEvents } from '../schemas/index.js';

/** An announcement as a file has it. */
export interface DatedEvent {
  readonly day: Day;
  readonly kind: EventKind;
  readonly name: string;
}

/**
 * A file's announcements by kind.
 *
 * @param events - in any order; of two of one kind on one day the first is taken
 */
export function toObservedEvents(events: readonly DatedEvent[], source: ObservationSource): ObservedEvents[] {
  const byKind = new Map<EventKind, Map<Day, string>>();
  for (const { day, kind, name } of events) {
    const names = byKind.get(kind) ?? new Map<Day, string>();
    byKind.set(kind, names);
    if (!names.has(day)) names.set(day, name);
  }
  return [...byKind].map(([kind, names]) => {
    const sorted = [...names].sort(([a], [b]) => a - b);
    return { kind, days: Int32Array.from(sorted, ([day]) => day), names: sorted.map(([, name]) => name), source };
  });
}
