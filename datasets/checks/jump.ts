import type { ObservedColumn } from '../schemas/index.js';
import type { Check } from './check.js';
import { type Finding, findingDay, quoted } from './finding.js';
import { daysOf, valuesOf } from './market-values.js';
import { observedRows } from './observed-rows.js';

const RULE = 'jump';

/** Columns of daily prices and volatilities, whose changes are comparable from day to day. */
const COLUMNS: readonly ObservedColumn[] = ['spx_close', 'vix', 'vix9d', 'vix3m', 'vix6m', 'vix1y', 'vvix', 'skew'];

/** Sessions on either side by which a change is judged. */
const HALF_WINDOW = 125;

/** Fewer changes than this tell nothing about what is usual. */
const FEWEST_CHANGES = 60;

/** Median absolute deviation to standard deviation, for a normal distribution: 1 / inverseNormal(0.75). */
const MAD_TO_DEVIATION = 1.4826;

/**
 * Robust z beyond which a change is worth a look, and beyond which it cannot be a market's.
 *
 * The largest real ones of 1990-2026: S&P 12.9 (2020-03-16), VIX 12.1 (2018-02-05), VIX6M 15.9 (2018-02-05). A decimal
 * point that slipped gives 38 for a VIX and over 200 for the S&P.
 */
const WORTH_A_LOOK = 10;
const IMPOSSIBLE = 25;

/** A change between two observed daily prices, against the changes of the half year before and after, is not out of all proportion. */
export const jump: Check = {
  rule: RULE,
  title: `changes within ${WORTH_A_LOOK} robust deviations (error beyond ${IMPOSSIBLE})`,
  find: ({ tables: { market }, provenance }) => {
    const days = daysOf(market);
    return COLUMNS.flatMap((column) => {
      const values = valuesOf(market, column);
      return values === null ? [] : jumpsOf(column, days, values, observedRows(days, provenance.get(column) ?? []));
    });
  },
};

function jumpsOf(column: string, days: Int32Array, values: Float64Array, observed: Uint8Array): Finding[] {
  const changes = Float64Array.from(values, (value, row) => (row === 0 ? 0 : Math.log(value / values[row - 1])));
  const findings: Finding[] = [];
  for (let row = 1; row < changes.length; ++row) {
    if (!observed[row] || !observed[row - 1]) continue;
    const score = Math.abs(changes[row]) / usualChange(changes, row);
    if (!(score > WORTH_A_LOOK) || !Number.isFinite(score)) continue;
    findings.push({
      rule: RULE,
      severity: score > IMPOSSIBLE ? 'error' : 'warning',
      table: 'market',
      day: findingDay(days[row]),
      column,
      value: quoted(values[row]),
      message: `must not jump; ${score.toFixed(1)} robust deviations from ${quoted(values[row - 1])} the session before`,
    });
  }
  return findings;
}

/** Robust deviation of the changes around a row; NaN where there are too few, or most are zero. */
function usualChange(changes: Float64Array, row: number): number {
  const around = changes
    .slice(Math.max(1, row - HALF_WINDOW), row + HALF_WINDOW + 1)
    .map(Math.abs)
    .sort();
  if (around.length < FEWEST_CHANGES) return Number.NaN;
  const median = around[around.length >> 1];
  return median > 0 ? MAD_TO_DEVIATION * median : Number.NaN;
}
