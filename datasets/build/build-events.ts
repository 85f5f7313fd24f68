import type { Day } from '../../engine/contracts/calendar-date.js';
import { EVENT_KINDS, type EventKind, type ObservedEvents } from '../schemas/index.js';
import { bySourcePrecedence } from './precedence.js';

/** A row of the events table. */
export interface EventRow {
  readonly day: Day;
  readonly kind: EventKind;
  readonly name: string;
  /** `vendor:file` */
  readonly source: string;
}

/**
 * All files' announcements from one day to another, each once, from the best file that has it; by day, then kind.
 *
 * A file that tells unscheduled meetings of the FOMC from scheduled ones knows all of the latter: inside its span a day
 * that only other files call scheduled was not (the calls of 2020-03-23 and 2020-03-31, the first days of two-day
 * meetings), and a rule that acts before a meeting must not see it coming.
 */
export function buildEvents(events: readonly ObservedEvents[], from: Day, to: Day): EventRow[] {
  const ranked = bySourcePrecedence('events', events);
  const schedule = scheduleOf(ranked);
  const rows = new Map<string, EventRow>();
  for (const { kind, days, names, source } of ranked) {
    days.forEach((day, index) => {
      if (day < from || day > to) return;
      const isOffSchedule = kind === 'fomc' && schedule !== null && schedule.excludes(day);
      const row = {
        day,
        kind: isOffSchedule ? 'fomc-unscheduled' : kind,
        name: isOffSchedule ? `${names[index]}, not on the schedule` : names[index],
        source: `${source.vendor}:${source.file}`,
      } as const;
      const key = `${day} ${row.kind}`;
      if (!rows.has(key)) rows.set(key, row);
    });
  }
  return [...rows.values()].sort((a, b) => a.day - b.day || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind));
}

/** What the files that know of unscheduled meetings say about the scheduled ones; null when there is no such file. */
function scheduleOf(events: readonly ObservedEvents[]): { excludes(day: Day): boolean } | null {
  const knowing = events.filter(({ kind }) => kind === 'fomc-unscheduled').map(({ source }) => source.sha256);
  const scheduled = events.filter(({ kind, source }) => kind === 'fomc' && knowing.includes(source.sha256));
  const days = new Set(scheduled.flatMap((series) => [...series.days]));
  if (days.size === 0) return null;
  const first = Math.min(...days);
  const last = Math.max(...days);
  return { excludes: (day) => day >= first && day <= last && !days.has(day) };
}
