import type { Friction } from '../execution/friction.js';
import type { SurfaceParameters } from '../surfaces/index.js';

/** An index as the engine rebuilds it. */
export interface ReplicatedIndex {
  /** Closing level, 100 at the first roll, NaN before it, shape [days]. */
  readonly levels: Float64Array;
  /** Rows of the market on which it rolled, ascending. */
  readonly rolls: Int32Array;
}

/** What a replication takes beside the market. */
export interface ReplicationSettings {
  readonly parameters: SurfaceParameters;
  /** Half-spreads of the options that are traded; an index pays no commission. */
  readonly friction: Friction;
}
