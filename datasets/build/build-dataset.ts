import type { Table } from 'apache-arrow';
import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { vixExpirations } from '../calendars/index.js';
import {
  FORMAT_VERSION,
  futuresSchema,
  MARKET_COLUMN_NAMES,
  MARKET_COLUMNS,
  type MarketColumn,
  marketSchema,
  type Observations,
  type ObservedColumn,
} from '../schemas/index.js';
import { buildChains } from './build-chains.js';
import { buildEvents } from './build-events.js';
import { buildFutures } from './build-futures.js';
import type { BuildReport, ColumnSources, DroppedRows } from './build-report.js';
import { type DraftColumn, sliceDraft, spansOf } from './draft-column.js';
import { eventsTable } from './events-table.js';
import { fillDividendYield, fillRate } from './fill-rates.js';
import { fillSpxSettlement, fillVixSettlement } from './fill-settlements.js';
import { fillFromVix, fillSkew, fillVix, fillVix1y, fillVixOpen } from './fill-volatility.js';
import { findDisagreements } from './find-disagreements.js';
import { makeTable, type TableColumn } from './make-table.js';
import { mergeSeries } from './merge-series.js';
import { optionalDrafts } from './optional-drafts.js';
import { droppedRows, tradingRows } from './trading-rows.js';
import { validateObservations } from './validate-observations.js';

export interface BuildOptions {
  /** Written into the tables. */
  readonly name: string;
  /** Repeat the last rate for as long as the S&P goes on; default false. */
  readonly acceptCarriedRates?: boolean;
  /** Further metadata of both tables, e.g. the package that a file came in. */
  readonly metadata?: ReadonlyMap<string, string>;
}

export interface BuiltDataset {
  readonly market: Table;
  readonly futures: Table;
  /** Absent when no file had an announcement. */
  readonly events?: Table;
  /** Absent when no file had option quotes on the market's days. */
  readonly chains?: Table;
  readonly report: BuildReport;
}

type Drafts = Readonly<Record<MarketColumn, DraftColumn>>;

/** A monthly dividend yield stands for its month. */
const DIVIDEND_YIELD_STAYS = 30;

/**
 * Makes complete tables out of observations: one row per session with an S&P close, every gap filled by a labelled
 * model, every column's origin recorded. The table ends where the rate does: see `fillRate`.
 *
 * The same observations give the same tables, byte for byte, in whatever order they come.
 *
 * @throws InputError when an observation is malformed, no S&P close is there, or rates have a long gap
 */
export function buildDataset(observations: Observations, options: BuildOptions): BuiltDataset {
  validateObservations(observations);
  const rows = tradingRows(observations.series);
  const drafts = mergeColumns(observations, rows.days);
  const warmUpRows = fillColumns(drafts, observations, rows.days, options.acceptCarriedRates ?? false);
  const { from, to, dropped } = completeRows(rows.days, drafts);

  const days = rows.days.slice(from, to);
  const columns = mapColumns((column) => sliceDraft(drafts[column], from, to));
  const optional = optionalDrafts(observations.series, days);
  const futures = buildFutures(days, columns.vix.values, observations.futures);
  const warmUpUntil = warmUpRows > from ? rows.days[Math.min(warmUpRows, to) - 1] : null;

  const metadata = new Map<string, string>([
    ['dataset', options.name],
    ['format', FORMAT_VERSION],
    ...(warmUpUntil === null ? [] : [['warm_up_until', toIsoDate(warmUpUntil)] as const]),
    ...[...(options.metadata ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const named: [ObservedColumn, DraftColumn][] = [
    ...MARKET_COLUMN_NAMES.map((name): [MarketColumn, DraftColumn] => [name, columns[name]]),
    ...optional,
  ];
  const provenance = new Map(named.map(([name, { origins }]) => [name, spansOf(days, origins)]));
  const events = buildEvents(observations.events ?? [], days[0], days.at(-1) as Day);
  const chains = observations.chains?.length ? buildChains(days, observations.chains, options.name) : null;
  return {
    market: makeTable(
      marketSchema(provenance, metadata),
      new Map<string, TableColumn>([['day', days], ...named.map(([name, { values }]) => [name, values] as const)]),
    ),
    futures: makeTable(
      futuresSchema(futures.spans, metadata),
      new Map<string, TableColumn>([
        ['day', futures.day],
        ['expiration', futures.expiration],
        ['settle', futures.settle],
        ['modelled', futures.modelled],
      ]),
    ),
    ...(events.length === 0 ? {} : { events: eventsTable(events, metadata) }),
    ...(chains?.table && { chains: chains.table }),
    report: {
      firstDay: days[0],
      lastDay: days.at(-1) as Day,
      days: days.length,
      futuresRows: futures.day.length,
      futuresModelled: futures.modelled.reduce((sum, flag) => sum + flag, 0),
      refusedDays: rows.refusedDays,
      missingDays: rows.missingDays,
      dropped: [...rows.dropped, ...dropped],
      events: events.length,
      columns: named.map(([column, draft]) => columnSources(column, draft)),
      disagreements: findDisagreements(observations),
      ignoredExpirations: futures.ignoredExpirations,
      warmUpUntil,
      chains: chains?.report ?? null,
    },
  };
}

function mapColumns<T>(of: (column: MarketColumn) => T): Record<MarketColumn, T> {
  return Object.fromEntries(MARKET_COLUMN_NAMES.map((name) => [name, of(name)])) as Record<MarketColumn, T>;
}

function mergeColumns({ series }: Observations, days: Int32Array): Drafts {
  return mapColumns((column) =>
    mergeSeries(column, series, days, column === 'dividend_yield' ? DIVIDEND_YIELD_STAYS : 0),
  );
}

/**
 * Fills every column, each from those above it; closes, opens, highs and lows stay as they are.
 *
 * @returns number of rows at the start that are the VIX model's warm-up
 */
function fillColumns(drafts: Drafts, observations: Observations, days: Int32Array, acceptCarried: boolean): number {
  const closes = drafts.spx_close.values;
  const expirations = new Set(vixExpirations(days[0], days.at(-1) as Day));
  fillRate(days, drafts.rate, acceptCarried);
  fillDividendYield(days, drafts.dividend_yield);
  const warmUpRows = fillVix(closes, drafts.vix);
  const vix = drafts.vix.values;
  for (const index of ['vix9d', 'vix3m', 'vix6m', 'vvix'] as const) fillFromVix(index, vix, drafts[index]);
  fillVix1y(drafts.vix3m.values, drafts.vix6m.values, drafts.vix1y);
  fillSkew(drafts.skew);
  fillVixOpen(vix, drafts.vix_open);
  fillSpxSettlement(closes, drafts.spx_open, vix, drafts.vix_open, drafts.spx_settlement);
  fillVixSettlement(days, expirations, observations.settlements, drafts.vix_open, drafts.vix_settlement);
  return warmUpRows;
}

/** The rows on which every required column has a value: from the first to, not with, `to`. */
function completeRows(days: Int32Array, drafts: Drafts): { from: number; to: number; dropped: DroppedRows[] } {
  const required = MARKET_COLUMN_NAMES.filter((name) => MARKET_COLUMNS[name].finite);
  const lacking = (row: number) => required.filter((name) => Number.isNaN(drafts[name].values[row]));
  let from = 0;
  while (from < days.length && lacking(from).length > 0) ++from;
  let to = days.length;
  while (to > from && lacking(to - 1).length > 0) --to;
  if (from === to)
    throw new InputError(`observations: must cover S&P 500 closes with ${lacking(0).join(', ')}, got none`);
  const dropped: DroppedRows[] = [];
  if (from > 0) dropped.push(droppedRows(days.subarray(0, from), `no ${lacking(0).join(', ')} yet`));
  if (to < days.length) dropped.push(droppedRows(days.subarray(to), `no ${lacking(to).join(', ')} any more`));
  return { from, to, dropped };
}

function columnSources(column: ObservedColumn, { origins }: DraftColumn): ColumnSources {
  const rowsBySource = new Map<string, number>();
  for (const origin of origins) {
    if (origin?.kind === 'observed') rowsBySource.set(origin.source, (rowsBySource.get(origin.source) ?? 0) + 1);
  }
  const sources = [...rowsBySource].map(([source, rows]) => ({ source, rows })).sort((a, b) => b.rows - a.rows);
  return { column, sources };
}
