/**
 * Which strikes are listed. A ladder answers for any price which listed strike lies at or below it, and which above.
 */
export interface StrikeLadder {
  /** Highest listed strike ≤ `price` [index points]. */
  atOrBelow(price: number): number;
  /** Lowest listed strike > `price` [index points]. */
  above(price: number): number;
}

/** Days to expiration beyond which far strikes are listed 25 points apart. */
const LONG_DATED_DAYS = 60;
/** Distance from the forward beyond which they are. */
const FAR_FROM_FORWARD = 0.15;

/**
 * SPX strikes: every 5 points; beyond 60 days to expiration only every 25 points further than 15% from the forward.
 *
 * @param forward - forward of the expiration [index points]
 * @param daysToExpiration - calendar days
 */
export function spxStrikeLadder(forward: number, daysToExpiration: number): StrikeLadder {
  if (daysToExpiration <= LONG_DATED_DAYS) return evenLadder(5);
  const low = forward * (1 - FAR_FROM_FORWARD);
  const high = forward * (1 + FAR_FROM_FORWARD);
  const near = evenLadder(5);
  const far = evenLadder(25);
  return {
    atOrBelow(price) {
      const fine = near.atOrBelow(price);
      return fine >= low && fine <= high
        ? fine
        : Math.max(far.atOrBelow(price), price > high ? near.atOrBelow(high) : 0);
    },
    above(price) {
      const fine = near.above(price);
      return fine >= low && fine <= high ? fine : Math.min(far.above(price), price < low ? near.above(low) : Infinity);
    },
  };
}

function evenLadder(spacing: number): StrikeLadder {
  return {
    atOrBelow: (price) => Math.floor(price / spacing) * spacing,
    above: (price) => (Math.floor(price / spacing) + 1) * spacing,
  };
}

/** VIX strike spacings as [lowest strike of the band, spacing], ascending. */
const VIX_BANDS: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [15, 1],
  [30, 2.5],
  [50, 5],
];

/** VIX strikes: 0.5 apart below 15, 1 to 30, 2.5 to 50, 5 above. */
export const vixStrikeLadder: StrikeLadder = {
  atOrBelow(price) {
    const [start, spacing] = vixBand(price);
    return start + Math.floor((price - start) / spacing) * spacing;
  },
  above(price) {
    const [start, spacing] = vixBand(price);
    return start + (Math.floor((price - start) / spacing) + 1) * spacing;
  },
};

function vixBand(price: number): readonly [number, number] {
  let found = VIX_BANDS[0] as readonly [number, number];
  for (const band of VIX_BANDS) if (price >= band[0]) found = band;
  return found;
}

/** Listed strike nearest to `price`, the lower on a tie. */
export function nearestStrike(ladder: StrikeLadder, price: number): number {
  const below = ladder.atOrBelow(price);
  const above = ladder.above(price);
  return price - below <= above - price ? below : above;
}
