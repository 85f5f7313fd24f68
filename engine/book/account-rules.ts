import type { StrikeRule } from '../strategy/specs.js';

/** Rules that look at the account, so that a trial needs a walk of its own; null where a rule is off. */
export interface AccountRules {
  /** Moves a part of a layer's lots into another tenor once time has eroded so much of their value. */
  readonly shift: {
    /** Layer that is moved, 0 near .. 2 far. */
    readonly place: number;
    /** [fraction of value] */
    readonly erosion: number;
    /** [fraction of the lot] */
    readonly part: number;
    readonly targetDays: number;
    readonly strike: StrikeRule;
  } | null;
  /** Floor of the quick ratio below which the hedge is unwound. */
  readonly quickRatio: number | null;
  /** Purchases of more than `above` [USD] wait `days` trading days. */
  readonly approval: { readonly days: number; readonly above: number } | null;
  /** Most that the layers may spend of the condor credit [fraction]. */
  readonly creditLimit: number | null;
}
