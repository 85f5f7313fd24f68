import type { BenchmarkLevels } from '../../datasets/benchmarks/index.js';
import type { Dataset } from '../../datasets/store/index.js';
import type { Day } from '../../engine/contracts/calendar-date.js';
import { firstAfter } from '../../engine/contracts/expirations.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import type { ReplicationSettings } from '../../engine/replication/index.js';
import { compareLevels } from './compare-levels.js';
import { observedRows, shareOf } from './observed-share.js';
import type { Replication } from './replications.js';
import { spliceTotalReturn } from './splice-total-return.js';
import type { TrackedLevels, Tracking } from './tracking-row.js';

/** A replication begins this long before the first day compared, so that a roll lies before it [calendar days]. */
const LEAD_DAYS = 45;

/** Days compared, both included. */
export interface ComparedSpan {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Rebuilds one benchmark over the span and holds it against its levels.
 *
 * @param totalReturn - published levels of the S&P 500 with dividends, if any
 * @returns null when data and levels share too few days
 */
export function trackBenchmark(
  dataset: Dataset,
  replication: Replication,
  published: BenchmarkLevels,
  totalReturn: BenchmarkLevels | undefined,
  span: ComparedSpan,
  settings: ReplicationSettings,
): Tracking | null {
  const from = Math.max(span.from, published.days[0]);
  const { days } = dataset.market;
  const firstRow = Math.max(0, firstAfter(days, from - LEAD_DAYS - 1));
  const endRow = firstAfter(days, Math.min(span.to, published.days[published.days.length - 1]));
  if (endRow - firstRow < 2) return null;

  const market = sliceMarket(dataset.market, firstRow, endRow);
  const stock = spliceTotalReturn(market, totalReturn);
  const { levels, rolls } = replication.rebuild(market, stock, settings);
  const levelOn = new Map(Array.from(published.days, (day, index) => [day, published.levels[index]]));
  const rows = [...market.days.keys()].filter(
    (row) => market.days[row] >= from && levelOn.has(market.days[row]) && levels[row] > 0,
  );
  if (rows.length === 0) return null;
  const without = (row: number) => (replication.isOverlay ? stock[row] / stock[rows[0]] : 1);
  const tracked: TrackedLevels = {
    days: Int32Array.from(rows, (row) => market.days[row]),
    model: Float64Array.from(rows, (row) => levels[row] / without(row)),
    index: Float64Array.from(rows, (row) => (levelOn.get(market.days[row]) as number) / without(row)),
  };
  const observed = observedRows(dataset, replication.reads).subarray(firstRow, endRow);
  const readRows = replication.readsDaily ? rows : [...rolls].filter((row) => market.days[row] >= from);
  const row = compareLevels(
    replication.name,
    tracked,
    [...rolls].map((roll) => market.days[roll]),
    market.days.filter((day) => day >= from).length,
    shareOf(observed, readRows),
  );
  return row && { row, levels: tracked };
}
