/** What the volatility surfaces take from outside the market's columns. */
export interface SurfaceParameters {
  /**
   * SPX at-the-money volatility over the VIX of the same horizon. Below 1: the VIX is a variance-swap rate, which
   * counts the expensive puts.
   */
  readonly spxAtmRatio: number;
  /** b of the SPX smile 1 + b x + c x^2 at SKEW 120, per standard deviation x of log-moneyness. */
  readonly spxSmileSlope: number;
  /** Change of b per point of the SKEW index above 120. */
  readonly spxSmileSlopePerSkew: number;
  /** c of the SPX smile. */
  readonly spxSmileCurvature: number;
  /** VIX at-the-money volatility at 30 days over the VVIX. */
  readonly vixAtmRatio: number;
  /** s of the VIX smile 1 + s x: dearer calls, as the VIX jumps upwards. */
  readonly vixSmileSlope: number;
  /** Speed at which a future's volatility falls with its maturity, e^(-kappa tau) [per year]. */
  readonly vixMeanReversion: number;
}

export type SurfaceSetName = 'low' | 'base' | 'high';

/**
 * Three markets of options: `base` the best estimate; `low` marks at-the-money options, SPX puts and VIX calls
 * cheaper, `high` dearer (far SPX calls hardly move: the slope takes what the level gives). They span what the evidence
 * leaves open; a verdict that changes between them is a verdict about the marks.
 *
 * base: the SPX numbers replicate the Cboe CNDR index 1990-2013 with correlation 0.93; the VIX numbers follow the
 * VIX option trades of 2022-05-06 (at-the-money over VVIX: 1.04 at 26 days, 0.71 at 103, 0.54 at 229) and the
 * volatility of VX settles by maturity 2004-2026 (0.91 under 15 days, 0.43 at 75-105, 0.28 at 210-225).
 * low and high: SPX ratio +-0.03, VIX ratio +-0.08, slopes and curvature a fifth either way (the SKEW's share a third),
 * mean reversion 3 to 5.5, as those volatilities give from one pair of maturities or another.
 */
export const surfaceParameterSets: Readonly<Record<SurfaceSetName, SurfaceParameters>> = {
  low: {
    spxAtmRatio: 0.84,
    spxSmileSlope: -0.14,
    spxSmileSlopePerSkew: -0.002,
    spxSmileCurvature: 0.028,
    vixAtmRatio: 0.95,
    vixSmileSlope: 0.19,
    vixMeanReversion: 5.5,
  },
  base: {
    spxAtmRatio: 0.87,
    spxSmileSlope: -0.17,
    spxSmileSlopePerSkew: -0.003,
    spxSmileCurvature: 0.035,
    vixAtmRatio: 1.03,
    vixSmileSlope: 0.24,
    vixMeanReversion: 4,
  },
  high: {
    spxAtmRatio: 0.9,
    spxSmileSlope: -0.2,
    spxSmileSlopePerSkew: -0.004,
    spxSmileCurvature: 0.042,
    vixAtmRatio: 1.11,
    vixSmileSlope: 0.29,
    vixMeanReversion: 3,
  },
};
