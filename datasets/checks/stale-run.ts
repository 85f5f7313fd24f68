import type { DatasetColumn } from '../store/index.js';
import type { Check } from './check.js';
import { type Finding, findingDay, quoted } from './finding.js';
import { daysOf, valuesOf } from './market-values.js';
import { observedRows } from './observed-rows.js';

const RULE = 'stale-run';

/** Columns whose value changes on almost every session. Rates and monthly figures may stand still. */
const COLUMNS: readonly DatasetColumn[] = [
  ...(['spx_close', 'vix', 'vix9d', 'vix3m', 'vix6m', 'vix1y', 'vvix', 'skew', 'advance_decline'] as const),
];

/** The longest real runs of 1990-2026: VVIX 4 sessions (2014-01-09), VIX 3. */
const SHORTEST_RUN = 5;

/** An observed price does not stand still for a week: a vendor that lost its feed repeats the last value. */
export const staleRun: Check = {
  rule: RULE,
  title: `no observed price repeats for ${SHORTEST_RUN} sessions`,
  find: ({ tables: { market }, provenance }) => {
    const days = daysOf(market);
    return COLUMNS.flatMap((column) => {
      const values = valuesOf(market, column);
      return values === null ? [] : runsOf(column, days, values, observedRows(days, provenance.get(column) ?? []));
    });
  },
};

function runsOf(column: string, days: Int32Array, values: Float64Array, observed: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  let first = 0;
  for (let row = 1; row <= values.length; ++row) {
    if (row < values.length && observed[row] && values[row] === values[first]) continue;
    if (row - first >= SHORTEST_RUN && observed[first]) {
      findings.push({
        rule: RULE,
        severity: 'warning',
        table: 'market',
        day: findingDay(days[first]),
        column,
        value: quoted(values[first]),
        message: `must change; the same for ${row - first} sessions up to ${findingDay(days[row - 1])}`,
      });
    }
    first = row;
  }
  return findings;
}
