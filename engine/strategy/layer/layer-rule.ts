import type { Lot } from './lot.js';

/** What a rule wants done with a lot, the weightier first. */
export type WishKind = 'unwind' | 'close' | 'replace' | 'shift';

export interface Wish {
  readonly kind: WishKind;
  /** For the blotter. */
  readonly why: string;
}

/** A lot as a rule sees it on a day. */
export interface LotView {
  readonly row: number;
  readonly lot: Lot;
  /** Calendar days left. */
  readonly daysToExpiration: number;
  /** Unsigned delta on the VX future today. */
  delta(): number;
  /** Time-value eroded by time alone since the purchase, at the forward and volatility of that day [fraction]. */
  erosion(): number;
}

/** A held lot on any day from now on, for as long as it is held. */
export interface LotOutlook {
  readonly lot: Lot;
  /** Calendar days left on a row. */
  daysToExpirationOn(row: number): number;
  /** Unsigned delta on the VX future on a row; NaN where there is no such future, which leaves no day quiet. */
  deltaOn(row: number): number;
  /** See `LotView.erosion`. */
  erosionOn(row: number): number;
}

/**
 * One rule of a layer's life. Rules do not know each other: a layer asks all of them and does the weightiest wish,
 * and buys only when none forbids it.
 */
export interface LayerRule {
  readonly name: string;
  /** Expirations with this many days or fewer left would be sold as they are bought. */
  readonly sellsAtDays?: number;
  /** Why nothing may be bought on a row; null when it may. */
  forbids?(row: number): string | null;
  /** Whether what it forbids is having a position at all: the layer is then unwound, not merely flat. */
  readonly keepsOut?: boolean;
  wishes?(view: LotView): Wish | null;
  /** Units of a purchase on a row, relative to the layer's base count. */
  multiplier?(row: number): number;
  /**
   * First row of `row .. end - 1` on which it may wish something for the lot, `end` when there is none: the days before
   * need not ask it. A rule without this is asked every day.
   */
  quietUntil?(outlook: LotOutlook, row: number, end: number): number;
  /** For a rule that cannot know beforehand: whether a day before `quietUntil` can do without it after all. */
  isQuietOn?(row: number): boolean;
  /** Trading days that an order waits for approval. */
  approvalDays?(row: number, plannedPremium: number): number;
}

/** Order in which wishes for the same lot are heard. */
const WEIGHTS: readonly WishKind[] = ['unwind', 'close', 'replace', 'shift'];

/** The weightiest wish of all rules for a lot; of equal ones the first rule's. */
export function weightiestWish(rules: readonly LayerRule[], view: LotView): Wish | null {
  let heard: Wish | null = null;
  for (const rule of rules) {
    const wish = rule.wishes?.(view) ?? null;
    if (wish !== null && (heard === null || WEIGHTS.indexOf(wish.kind) < WEIGHTS.indexOf(heard.kind))) heard = wish;
  }
  return heard;
}
