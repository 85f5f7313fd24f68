import { Field, Float64, Int32, Schema } from 'apache-arrow';
import { OPTIONAL_COLUMN_NAMES, OPTIONAL_COLUMNS, type OptionalColumn } from './optional-columns.js';
import { encodeProvenance, type ProvenanceSpan, summariseProvenance } from './provenance.js';

/** Written into every table; a reader refuses another number. */
export const FORMAT_VERSION = '1';

interface ColumnDefinition {
  readonly unit: string;
  readonly doc: string;
  /** Whether every row must hold a finite number; the others are NaN where nobody observed them. */
  readonly finite: boolean;
}

/**
 * The columns of the market table beside `day`: one row per S&P trading day, Float64, never null.
 *
 * Arrow reads a null float back as 0, so a missing value is NaN here.
 */
export const MARKET_COLUMNS = {
  spx_open: {
    unit: 'index points',
    doc: 'S&P 500 open as the vendor prints it, stale before about 2015',
    finite: false,
  },
  spx_high: { unit: 'index points', doc: 'S&P 500 high', finite: false },
  spx_low: { unit: 'index points', doc: 'S&P 500 low', finite: false },
  spx_close: { unit: 'index points', doc: 'S&P 500 close, 16:00 New York', finite: true },
  spx_settlement: {
    unit: 'index points',
    doc: 'value at which AM-settled SPX options expiring this day settle',
    finite: true,
  },
  vix_open: { unit: 'volatility points', doc: 'VIX open', finite: true },
  vix: { unit: 'volatility points', doc: 'VIX close, 16:15 New York, 30 days', finite: true },
  vix9d: { unit: 'volatility points', doc: 'VIX9D close, 9 days', finite: true },
  vix3m: { unit: 'volatility points', doc: 'VIX3M close, 93 days', finite: true },
  vix6m: { unit: 'volatility points', doc: 'VIX6M close, 184 days', finite: true },
  vix1y: { unit: 'volatility points', doc: 'VIX1Y close, 365 days', finite: true },
  vvix: { unit: 'volatility points', doc: 'VVIX close, volatility of the 30-day VIX future', finite: true },
  skew: { unit: 'index', doc: 'Cboe SKEW close', finite: true },
  vix_settlement: {
    unit: 'volatility points',
    doc: 'value at which VIX options and futures expiring this day settle',
    finite: true,
  },
  rate: { unit: 'fraction per year, continuous', doc: '3-month Treasury bill', finite: true },
  dividend_yield: { unit: 'fraction per year, continuous', doc: 'S&P 500 dividend yield', finite: true },
} as const satisfies Record<string, ColumnDefinition>;

/** A column that every market table has beside `day`. */
export type MarketColumn = keyof typeof MARKET_COLUMNS;

/** A column that a file can give. */
export type ObservedColumn = MarketColumn | OptionalColumn;

/** Names of the columns that every market table has, in its order. */
export const MARKET_COLUMN_NAMES = Object.keys(MARKET_COLUMNS) as MarketColumn[];

/** Unit, meaning and origin of a column, the metadata of its Arrow field. */
export function columnMetadata(unit: string, doc: string, spans: readonly ProvenanceSpan[]): Map<string, string> {
  return new Map([
    ['unit', unit],
    ['doc', doc],
    ['provenance', summariseProvenance(spans)],
    ['provenance_spans', encodeProvenance(spans)],
  ]);
}

/**
 * Arrow schema of a market table.
 *
 * @param provenance - where each column's values came from; a column without an entry has no spans, an optional one
 *   without an entry is not in the table
 * @param metadata - of the table: `dataset`, `format`, and what else its maker states
 */
export function marketSchema(
  provenance: ReadonlyMap<string, readonly ProvenanceSpan[]> = new Map(),
  metadata: ReadonlyMap<string, string> = new Map(),
): Schema {
  const day = new Field(
    'day',
    new Int32(),
    false,
    new Map([
      ['unit', 'days since 1970-01-01'],
      ['doc', 'trading day'],
    ]),
  );
  const columns = MARKET_COLUMN_NAMES.map((name) => {
    const { unit, doc } = MARKET_COLUMNS[name];
    return new Field(name, new Float64(), false, columnMetadata(unit, doc, provenance.get(name) ?? []));
  });
  const optional = OPTIONAL_COLUMN_NAMES.filter((name) => provenance.has(name)).map((name) =>
    optionalField(name, provenance.get(name)),
  );
  return new Schema([day, ...columns, ...optional], new Map(metadata));
}

/** Field of an optional column. */
export function optionalField(name: OptionalColumn, spans: readonly ProvenanceSpan[] = []): Field {
  const { unit, doc } = OPTIONAL_COLUMNS[name];
  return new Field(name, new Float64(), false, columnMetadata(unit, doc, spans));
}
