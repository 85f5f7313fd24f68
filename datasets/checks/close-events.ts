import type { Check } from './check.js';
import { type Finding, findingDay } from './finding.js';
import { daysOf } from './market-values.js';

const RULE = 'close-events';

/** Two releases of a monthly figure, or two scheduled meetings, are never so near each other [days]. */
const NEAREST = 10;

/** Announcements of one scheduled kind keep their distance; two near each other are one with a wrong date. */
export const closeEvents: Check = {
  rule: RULE,
  title: `scheduled announcements of a kind are at least ${NEAREST} days apart`,
  find: ({ tables: { events } }) => {
    if (!events) return [];
    const days = daysOf(events);
    const lastOfKind = new Map<string, number>();
    const findings: Finding[] = [];
    for (let row = 0; row < days.length; ++row) {
      const kind = String(events.getChild('kind')?.get(row));
      if (kind === 'fomc-unscheduled') continue;
      const before = lastOfKind.get(kind);
      if (before !== undefined && days[row] - before < NEAREST) {
        findings.push({
          rule: RULE,
          severity: 'warning',
          table: 'events',
          day: findingDay(days[row]),
          column: 'day',
          value: kind,
          message: `must not be within ${NEAREST} days of another of its kind, is after ${findingDay(before)}`,
        });
      }
      lastOfKind.set(kind, days[row]);
    }
    return findings;
  },
};
