import { type DataType, Field, Float64, Int32, Schema, Uint8 } from 'apache-arrow';
import { OPTION_ROOTS } from '../../engine/contracts/option-root.js';
import { columnMetadata } from './market-schema.js';
import type { ProvenanceSpan } from './provenance.js';

interface ChainColumnDefinition {
  readonly type: DataType;
  readonly unit: string;
  readonly doc: string;
}

/**
 * The columns of a chains table: one row per trading day and listed contract, ordered by day, root, expiration,
 * option type, strike. No nulls: what nobody recorded is NaN.
 */
export const CHAIN_COLUMNS = {
  day: { type: new Int32(), unit: 'days since 1970-01-01', doc: 'trading day' },
  root: { type: new Uint8(), unit: 'code', doc: `0 to ${OPTION_ROOTS.length - 1}: ${OPTION_ROOTS.join(', ')}` },
  expiration: { type: new Int32(), unit: 'days since 1970-01-01', doc: 'expiration, a trading day' },
  option_type: { type: new Uint8(), unit: 'code', doc: '0 call, 1 put' },
  strike: { type: new Float64(), unit: 'index points', doc: 'strike' },
  bid: { type: new Float64(), unit: 'index points', doc: 'best bid at the close, NaN where nobody bid' },
  ask: { type: new Float64(), unit: 'index points', doc: 'best ask at the close, NaN where nobody offered' },
  last: { type: new Float64(), unit: 'index points', doc: 'last trade of the day, NaN where there was none' },
  volume: { type: new Float64(), unit: 'contracts', doc: 'traded that day, NaN where not given' },
  open_interest: { type: new Float64(), unit: 'contracts', doc: 'open contracts, NaN where not given' },
  implied_volatility: {
    type: new Float64(),
    unit: 'fraction per year',
    doc: "the vendor's implied volatility, NaN where not given",
  },
  delta: { type: new Float64(), unit: '1', doc: "the vendor's delta, puts negative, NaN where not given" },
} as const satisfies Record<string, ChainColumnDefinition>;

export type ChainColumn = keyof typeof CHAIN_COLUMNS;

/** Names of the columns, in the order of the table. */
export const CHAIN_COLUMN_NAMES = Object.keys(CHAIN_COLUMNS) as ChainColumn[];

/** Columns that say which contract a row is, not what it was worth. */
const KEY_COLUMNS: readonly ChainColumn[] = ['day', 'root', 'expiration', 'option_type', 'strike'];

/**
 * Arrow schema of a chains table. A dataset without quotes has none.
 *
 * @param spans - where the values came from: one span per source file; spans overlap in time
 */
export function chainSchema(
  spans: readonly ProvenanceSpan[] = [],
  metadata: ReadonlyMap<string, string> = new Map(),
): Schema {
  const fields = CHAIN_COLUMN_NAMES.map((name) => {
    const { type, unit, doc } = CHAIN_COLUMNS[name];
    const isKey = KEY_COLUMNS.includes(name);
    const plain = new Map([
      ['unit', unit],
      ['doc', doc],
    ]);
    return new Field(name, type, false, isKey ? plain : columnMetadata(unit, doc, spans));
  });
  return new Schema(fields, new Map(metadata));
}
