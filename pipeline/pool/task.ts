import type { Block } from '../../sweeps/plan/index.js';

/** Tracks that could not be priced, by index, with the reason; trials that need one fail with it. */
export interface TrackFaults {
  readonly condors: Readonly<Record<number, string>>;
  readonly layers: Readonly<Record<number, string>>;
}

/** What a worker can be asked to do; results go to shared memory or to a part file. */
export type Task =
  | { readonly kind: 'condor'; readonly index: number }
  | { readonly kind: 'layer'; readonly index: number }
  | { readonly kind: 'block'; readonly block: Block; readonly faults: TrackFaults };

/** Why a track could not be priced; empty when it was. */
export type TrackFault = string;
