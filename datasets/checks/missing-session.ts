import { tradingDays } from '../calendars/index.js';
import type { Check } from './check.js';
import { type Finding, findingDay } from './finding.js';
import { daysOf } from './market-values.js';

/** So many sessions in a row without a row are a piece cut out, not a day that a vendor forgot. */
const LONGEST_GAP = 5;

/** Every session of the exchange between the first and last day has a row. */
export const missingSession: Check = {
  rule: 'missing-session',
  title: 'every session of the exchange has a row',
  find: ({ tables }) => {
    const days = daysOf(tables.market);
    const present = new Set(days);
    const findings: Finding[] = [];
    let run: number[] = [];
    for (const session of [...tradingDays(Math.min(...days), Math.max(...days)), Number.NaN]) {
      if (!present.has(session) && !Number.isNaN(session)) {
        run.push(session);
        continue;
      }
      for (const day of run) {
        findings.push({
          rule: 'missing-session',
          severity: run.length > LONGEST_GAP ? 'error' : 'warning',
          table: 'market',
          day: findingDay(day),
          column: 'spx_close',
          value: null,
          message: `must have a row for every session; ${run.length} in a row are missing`,
        });
      }
      run = [];
    }
    return findings;
  },
};
