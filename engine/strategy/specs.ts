import type { Friction } from '../execution/friction.js';
import type { ActivationName, BackwardationName, ConditionName } from '../signals/index.js';
import type { SurfaceSetName } from '../surfaces/index.js';

/** How far the long wings stand from the short strikes. */
export type WingRule =
  | { readonly kind: 'points'; readonly value: number }
  /** Percent of spot. */
  | { readonly kind: 'percent'; readonly value: number }
  /** Unsigned delta of the long strikes. */
  | { readonly kind: 'delta'; readonly value: number };

/**
 * What a ladder sells instead while the S&P's RSI(14) is low, when its wings are to be tightened.
 *
 * - `narrow`: wings of `factor` × the width.
 * - `shorts-in`: short strikes at `delta`, closer to the market.
 * - `constant-risk`: wings of `factor` × the width and so many more condors that the largest loss stays the same.
 */
export type WingTightening =
  | { readonly kind: 'narrow'; readonly factor: number }
  | { readonly kind: 'shorts-in'; readonly delta: number }
  | { readonly kind: 'constant-risk'; readonly factor: number };

export type EntrySchedule = 'daily' | 'weekly' | 'monthly';

/** A ladder of short SPX iron condors: what is sold, when, and when it is closed. */
export interface CondorSpec {
  /** Target tenor at entry [calendar days]. */
  readonly daysToExpiration: number;
  /** Unsigned delta of both short strikes, in (0, 0.5). */
  readonly shortDelta: number;
  readonly wing: WingRule;
  readonly entry: EntrySchedule;
  /** Close once this share of the credit is earned; null for never [fraction]. */
  readonly profitTarget: number | null;
  /** Close once the loss reaches this multiple of the credit; null for never. */
  readonly stopLoss: number | null;
  /** Close once this many days or fewer are left; null for never [calendar days]. */
  readonly timeExit: number | null;
  /** What is sold instead while the S&P is oversold; null for no such rule. */
  readonly tightening: WingTightening | null;
  /** Whole condors per tranche only. */
  readonly integer: boolean;
  readonly friction: Friction;
  readonly surface: SurfaceSetName;
}

/** Which VIX call a layer buys. */
export type StrikeRule =
  /** Unsigned delta on the VIX future. */
  | { readonly kind: 'delta'; readonly value: number }
  /** Percent above the VIX future. */
  | { readonly kind: 'otm-percent'; readonly value: number }
  /** Points above the VIX future. */
  | { readonly kind: 'otm-points'; readonly value: number };

/** One layer of the hedge: which VIX call is bought, and the rules it is kept by. */
export interface LayerSpec {
  /** Target tenor at purchase [calendar days]. */
  readonly targetDays: number;
  readonly strike: StrikeRule;
  /** Sell and re-buy once this many days or fewer are left; null holds to expiry [calendar days]. */
  readonly rollDays: number | null;
  /** Conditions that must all hold on a day on which calls are bought. */
  readonly buysOnlyWhen: readonly ConditionName[];
  /** When the layer is held at all, and its place (0 near .. 2 far), by which some activations differ; null: always. */
  readonly activation: {
    readonly name: ActivationName;
    readonly eventWindowDays: number;
    readonly place: number;
  } | null;
  /** Unwound while the term structure is inverted; null: never. */
  readonly exit: {
    readonly series: BackwardationName;
    /** [fraction] */
    readonly above: number;
    readonly reenterBelow: number;
  } | null;
  /** Whether a call whose delta has moved more than 0.15 from where it is bought is replaced. */
  readonly isRestruck: boolean;
  /** Whether VX futures are sold against the layer's delta every day. */
  readonly isDeltaNeutral: boolean;
  readonly friction: Friction;
  readonly surface: SurfaceSetName;
}

/**
 * How the digits of a mix are read: calls in force per 10 condors, shares of a budget of condor credit,
 * percent of condor risk spent as premium, or units of vega.
 */
export type Sizing = (typeof SIZINGS)[number];

/** Every reading, in the order in which trials are laid out. */
export const SIZINGS = ['contracts', 'budget', 'risk', 'vega'] as const;
