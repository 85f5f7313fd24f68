import type { Block } from '../../sweeps/plan/index.js';
import type { HistoryPath } from '../histories/history-job.js';
import type { DailyPart } from './evaluate-daily.js';

/** What is known not to work, with the reason. */
export interface TrackFaults {
  /** Tracks that could not be priced, by index; trials that need one fail with it. */
  readonly condors: Readonly<Record<number, string>>;
  readonly layers: Readonly<Record<number, string>>;
  /** Trials that no worker survives, by place in the plan's order; they are not tried again. */
  readonly trials?: Readonly<Record<number, string>>;
}

/** To make and judge another history. */
export interface HistoryTask {
  readonly kind: 'history';
  readonly history: HistoryPath;
}

/** What a worker can be asked to do; results go to shared memory or to a part file. */
export type Task =
  | { readonly kind: 'condor'; readonly index: number }
  | { readonly kind: 'layer'; readonly index: number }
  | HistoryTask
  | {
      readonly kind: 'block';
      readonly block: Block;
      readonly faults: TrackFaults;
      /** Evaluates and writes nothing: to find out which trials a worker survives. */
      readonly isProbe?: boolean;
    }
  | { readonly kind: 'daily'; readonly part: DailyPart; readonly faults: TrackFaults };

/** Why a track could not be priced; empty when it was. */
export type TrackFault = string;
