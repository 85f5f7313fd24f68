/**
 * The data contract: what a dataset's tables hold, in which unit, and where each value came from.
 *
 * Read market-schema.ts (one row per trading day, with the columns of optional-columns.ts where a file gave them),
 * futures-schema.ts (one row per day and VX contract) and events-schema.ts (announcements) first; provenance.ts says how a column records its origin; observations.ts is what importers hand to datasets/build.
 * Everything here is declarations: files are read and written by datasets/store.
 */

export type { ChainColumns } from './chain-columns.js';
export { CHAIN_COLUMN_NAMES, CHAIN_COLUMNS, type ChainColumn, chainSchema } from './chain-schema.js';
export { EVENT_KINDS, type EventKind, eventsSchema } from './events-schema.js';
export { FUTURES_HORIZON_DAYS, futuresSchema } from './futures-schema.js';
export {
  type CountedReason,
  type Disagreement,
  type DoubtfulRow,
  decodeImportRecord,
  encodeImportRecord,
  type FileRecord,
  IMPORT_RECORD_FILE,
  type ImportRecord,
} from './import-record.js';
export {
  FORMAT_VERSION,
  MARKET_COLUMN_NAMES,
  MARKET_COLUMNS,
  type MarketColumn,
  marketSchema,
  type ObservedColumn,
  optionalField,
} from './market-schema.js';
export type {
  FinalSettlement,
  ObservationSource,
  Observations,
  ObservedChain,
  ObservedEvents,
  ObservedFutures,
  ObservedSeries,
} from './observations.js';
export { OPTIONAL_COLUMN_NAMES, OPTIONAL_COLUMNS, type OptionalColumn } from './optional-columns.js';
export {
  decodeProvenance,
  encodeProvenance,
  type ProvenanceKind,
  type ProvenanceSpan,
  summariseProvenance,
} from './provenance.js';
