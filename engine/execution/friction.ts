/** What trading costs, per leg. */
export type FrictionLevel = 'none' | 'live' | 'stressed';

/** Parameters of the cost model; see `halfSpread` and `fillCost`. */
export interface Friction {
  readonly level: FrictionLevel;
  /** Commission [USD per contract]. */
  readonly commission: number;
  /** Half-spread of an SPX option as a share of its price at VIX ≤ 20 [fraction]. */
  readonly spxSpread: number;
  /** Half-spread of a VIX option as a share of its price at VIX ≤ 20 [fraction]. */
  readonly vixSpread: number;
}

export type Product = 'SPX' | 'VIX';

/** Option ticks: `fine` below the boundary, `coarse` from it on [index points]. */
const TICKS = {
  SPX: { boundary: 3, fine: 0.05, coarse: 0.1 },
  VIX: { boundary: 3, fine: 0.01, coarse: 0.05 },
} as const;
/** VIX level above which quoted spreads widen in proportion. */
const CALM_VIX = 20;
/** VIX level above which `stressed` doubles the spread. */
const STRESS_VIX = 30;

/**
 * Half of the quoted bid-ask spread: max(tick / 2, share × price × max(1, VIX / 20)), the share doubled above
 * VIX 30 when the level is `stressed`.
 *
 * @param price - mid price ≥ 0 [index points]
 * @param vix - VIX close of the day of the fill [volatility points]
 * @returns [index points]
 */
export function halfSpread(friction: Friction, product: Product, price: number, vix: number): number {
  const { boundary, fine, coarse } = TICKS[product];
  const tick = price < boundary ? fine : coarse;
  const quoted = product === 'SPX' ? friction.spxSpread : friction.vixSpread;
  const share = friction.level === 'stressed' && vix > STRESS_VIX ? quoted * 2 : quoted;
  return Math.max(tick / 2, share * price * Math.max(1, vix / CALM_VIX));
}

/**
 * What one leg of a fill costs against the mid: half-spread and commission.
 *
 * A sale never fills below zero, so a nearly worthless option costs at most its price to sell.
 *
 * @param side - 1 buys, -1 sells
 * @param price - mid price ≥ 0 [index points]
 * @param vix - VIX close of the day of the fill [volatility points]
 * @returns cost per contract, ≥ 0 [USD]; 0 when the level is `none`
 */
export function fillCost(friction: Friction, product: Product, side: 1 | -1, price: number, vix: number): number {
  if (friction.level === 'none') return 0;
  const spread = halfSpread(friction, product, price, vix);
  return (side === 1 ? spread : Math.min(spread, price)) * 100 + friction.commission;
}

/** Trading days between a rule's decision and its fill: stressed markets fill one day late. */
export function fillDelay(friction: Friction): 0 | 1 {
  return friction.level === 'stressed' ? 1 : 0;
}
