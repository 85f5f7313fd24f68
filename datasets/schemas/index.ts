/**
 * The data contract: what a dataset's tables hold, in which unit, and where each value came from.
 *
 * Read market-schema.ts (one row per trading day) and futures-schema.ts (one row per day and VX contract) first;
 * provenance.ts says how a column records its origin; observations.ts is what importers hand to datasets/build.
 * Everything here is declarations: files are read and written by datasets/store.
 */
export { FUTURES_HORIZON_DAYS, futuresSchema } from './futures-schema.js';
export {
  FORMAT_VERSION,
  MARKET_COLUMN_NAMES,
  MARKET_COLUMNS,
  type MarketColumn,
  marketSchema,
} from './market-schema.js';
export type {
  FinalSettlement,
  ObservationSource,
  Observations,
  ObservedFutures,
  ObservedSeries,
} from './observations.js';
export {
  decodeProvenance,
  encodeProvenance,
  type ProvenanceKind,
  type ProvenanceSpan,
  summariseProvenance,
} from './provenance.js';
