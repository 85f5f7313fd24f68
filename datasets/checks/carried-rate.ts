import { LONGEST_CARRIED_RATE } from '../build/index.js';
import type { Check } from './check.js';
import { findingDay } from './finding.js';
import { daysOf, valuesOf } from './market-values.js';

const RULE = 'carried-rate';

/** The interest rate is not repeated for more than ten days after it was observed. */
export const carriedRate: Check = {
  rule: RULE,
  title: `a rate stands for at most ${LONGEST_CARRIED_RATE} days`,
  find: ({ tables, provenance }) => {
    const days = daysOf(tables.market);
    const rates = valuesOf(tables.market, 'rate');
    return (provenance.get('rate') ?? [])
      .filter(({ kind, from, to }) => kind === 'carried' && to - from >= LONGEST_CARRIED_RATE)
      .map(({ from, to }) => ({
        rule: RULE,
        severity: 'error',
        table: 'market',
        day: findingDay(from),
        column: 'rate',
        value: rates === null ? null : rates[days.indexOf(from)],
        message: `must be observed at least every ${LONGEST_CARRIED_RATE} days, is repeated up to ${findingDay(to)}`,
      }));
  },
};
