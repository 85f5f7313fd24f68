import type { ColumnSpec, TableSchema } from './table.js';

/** Column name of an axis path: `hedge.delta` is stored as `hedge_delta`. */
export function axisColumnName(axisPath: string): string {
  return axisPath.replaceAll('.', '_').replaceAll('-', '_');
}

/** Column name of a window by its place in window-list.parquet: `w000`, `w001`, ... */
export function windowColumnName(window: number): string {
  return `w${String(window).padStart(3, '0')}`;
}

/** An axis as a column: its path and how its values are stored. */
export interface AxisColumn {
  readonly path: string;
  readonly type: 'text' | 'float64' | 'boolean';
}

/**
 * trials.parquet: one row per trial, in plan order.
 *
 * @param metrics - what was measured, in the order the rows hold it
 */
export function trialsTable(axes: readonly AxisColumn[], metrics: readonly ColumnSpec[]): TableSchema {
  return {
    name: 'trials',
    columns: [
      { name: 'trial', type: 'text' },
      { name: 'status', type: 'text' },
      { name: 'reason', type: 'text' },
      ...axes.map(({ path, type }) => ({ name: axisColumnName(path), type })),
      ...metrics,
    ],
  };
}

/** windows.parquet: the hedged drawdown of every trial in every window [fraction of capital0's peak equity]. */
export function windowsTable(windowCount: number): TableSchema {
  return { name: 'windows', columns: [{ name: 'trial', type: 'text' }, ...windowColumns(windowCount, '')] };
}

/** windows-unhedged.parquet: the drawdown of every condor spec in every window, as a fraction and in USD. */
export function windowsUnhedgedTable(windowCount: number): TableSchema {
  return {
    name: 'windows-unhedged',
    columns: [
      { name: 'condor', type: 'text' },
      ...windowColumns(windowCount, ''),
      ...windowColumns(windowCount, '_usd'),
    ],
  };
}

/**
 * window-summaries.parquet: what the overlapping windows of one kind, or a book's own drawdowns, come to for a trial.
 *
 * @param figures - what was measured, in the order the rows hold it
 */
export function windowSummariesTable(figures: readonly string[]): TableSchema {
  return {
    name: 'window-summaries',
    columns: [
      { name: 'trial', type: 'text' },
      { name: 'kind', type: 'text' },
      ...figures.map((name) => ({ name, type: 'float64' }) as const),
    ],
  };
}

/**
 * window-list.parquet: what `w000`, `w001`, ... stand for.
 *
 * @param labellers - names of the regime labellers; each is a text column holding the window's label
 */
export function windowListTable(labellers: readonly string[]): TableSchema {
  return {
    name: 'window-list',
    columns: [
      { name: 'window', type: 'text' },
      { name: 'kind', type: 'text' },
      { name: 'name', type: 'text' },
      { name: 'from', type: 'date' },
      { name: 'to', type: 'date' },
      ...labellers.map((labeller) => ({ name: axisColumnName(labeller), type: 'text' }) as const),
    ],
  };
}

/** regimes.parquet: how often each claim holds, per cell of the heatmaps. */
export const regimesTable: TableSchema = {
  name: 'regimes',
  columns: [
    { name: 'claim', type: 'text' },
    { name: 'rule', type: 'text' },
    { name: 'reading', type: 'text' },
    { name: 'friction', type: 'text' },
    { name: 'mix', type: 'text' },
    { name: 'labeller', type: 'text' },
    { name: 'regime', type: 'text' },
    { name: 'trials', type: 'int32' },
    { name: 'windows_counted', type: 'int32' },
    { name: 'windows_left_out', type: 'int32' },
    { name: 'median_hold_rate', type: 'float64' },
    { name: 'lower', type: 'float64' },
    { name: 'upper', type: 'float64' },
    { name: 'median_reduction', type: 'float64' },
    { name: 'trial', type: 'text' },
  ],
};

/** equity.parquet: daily accounts of the trials that stand for claimed hedges, with and without the hedge [USD]. */
export const equityTable: TableSchema = {
  name: 'equity',
  columns: [
    { name: 'trial', type: 'text' },
    { name: 'date', type: 'date' },
    { name: 'hedged', type: 'float64' },
    { name: 'unhedged', type: 'float64' },
  ],
};

function windowColumns(windowCount: number, suffix: string): ColumnSpec[] {
  return Array.from({ length: windowCount }, (_, window) => ({
    name: `${windowColumnName(window)}${suffix}`,
    type: 'float32',
  }));
}
