import { isTradingDay } from '../calendars/index.js';
import type { Check } from './check.js';
import { type Finding, findingDay } from './finding.js';
import { daysOf } from './market-values.js';

const RULE = 'row-order';

/** Market days ascend, each once and each a session; futures rows ascend by day and expiration, each once. */
export const rowOrder: Check = {
  rule: RULE,
  title: 'rows ascend, none twice, all on sessions',
  find: ({ tables }) => {
    const days = daysOf(tables.market);
    const findings: Finding[] = [];
    const fault = (table: string, day: number, column: string, message: string): Finding => ({
      rule: RULE,
      severity: 'error',
      table,
      day: findingDay(day),
      column,
      value: null,
      message,
    });
    for (let row = 0; row < days.length; ++row) {
      if (row > 0 && days[row] <= days[row - 1]) {
        findings.push(fault('market', days[row], 'day', 'must come after the row before, and once'));
      }
      if (!isTradingDay(days[row])) findings.push(fault('market', days[row], 'day', 'must be a session'));
    }
    const futuresDays = daysOf(tables.futures);
    const expirations = tables.futures.getChild('expiration')?.toArray() as Int32Array;
    for (let row = 1; row < futuresDays.length; ++row) {
      const isLater = futuresDays[row] > futuresDays[row - 1];
      const isNext = futuresDays[row] === futuresDays[row - 1] && expirations[row] > expirations[row - 1];
      if (!isLater && !isNext) {
        findings.push(fault('futures', futuresDays[row], 'expiration', 'must come after the row before, and once'));
      }
    }
    return findings;
  },
};
