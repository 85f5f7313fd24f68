import type { Check } from './check.js';
import { type Finding, findingDay, quoted } from './finding.js';
import { daysOf, valuesOf } from './market-values.js';

const RULE = 'high-low';

/** The S&P's high of a day is not below its low, and its close and open lie between the two. */
export const highLow: Check = {
  rule: RULE,
  title: 'low <= open, close <= high',
  find: ({ tables: { market } }) => {
    const days = daysOf(market);
    const [high, low, open, close] = ['spx_high', 'spx_low', 'spx_open', 'spx_close'].map((name) =>
      valuesOf(market, name),
    );
    if (!high || !low || !open || !close) return [];
    const findings: Finding[] = [];
    const add = (row: number, column: string, value: number, message: string) =>
      findings.push({
        rule: RULE,
        severity: 'error',
        table: 'market',
        day: findingDay(days[row]),
        column,
        value: quoted(value),
        message,
      });
    for (let row = 0; row < days.length; ++row) {
      // Comparisons with NaN, a day without a high or low, are false.
      const range = `the day's low ${quoted(low[row])} and high ${quoted(high[row])}`;
      if (high[row] < low[row]) add(row, 'spx_high', high[row], `must not be below the low ${quoted(low[row])}`);
      else if (close[row] > high[row] || close[row] < low[row])
        add(row, 'spx_close', close[row], `must lie between ${range}`);
      else if (open[row] > high[row] || open[row] < low[row])
        add(row, 'spx_open', open[row], `must lie between ${range}`);
    }
    return findings;
  },
};
