/** What the volatility surfaces take from outside the market's columns. */
export interface SurfaceParameters {
  /**
   * SPX at-the-money volatility at 30 days over the VIX of the same horizon. Below 1: the VIX is a variance-swap rate, which
   * counts the expensive puts.
   */
  readonly spxAtmRatio: number;
  /** Power of days/30 by which that ratio changes with the tenor, >= -0.05. */
  readonly spxAtmRatioTenorPower: number;
  /** b of the SPX smile 1 + b x + c x^2 at SKEW 120 and 30 days, per standard deviation x of log-moneyness. */
  readonly spxSmileSlope: number;
  /** Change of b per point of the SKEW index above 120. */
  readonly spxSmileSlopePerSkew: number;
  /** Power of days/30 by which b grows with the tenor. */
  readonly spxSmileSlopeTenorPower: number;
  /** c of the SPX smile below the money. */
  readonly spxSmilePutCurvature: number;
  /** x at which volatility above the money is lowest, which gives its c; flat beyond. */
  readonly spxSmileLowestPoint: number;
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
    spxAtmRatio: 0.815,
    spxAtmRatioTenorPower: -0.05,
    spxSmileSlope: -0.19,
    spxSmileSlopePerSkew: -0.001,
    spxSmileSlopeTenorPower: 0.15,
    spxSmilePutCurvature: 0.005,
    spxSmileLowestPoint: 1.9,
    vixAtmRatio: 0.92,
    vixSmileSlope: 0.17,
    vixMeanReversion: 5,
  },
  base: {
    spxAtmRatio: 0.845,
    spxAtmRatioTenorPower: -0.05,
    spxSmileSlope: -0.22,
    spxSmileSlopePerSkew: -0.002,
    spxSmileSlopeTenorPower: 0.2,
    spxSmilePutCurvature: 0.01,
    spxSmileLowestPoint: 1.9,
    vixAtmRatio: 0.99,
    vixSmileSlope: 0.215,
    vixMeanReversion: 4,
  },
  high: {
    spxAtmRatio: 0.875,
    spxAtmRatioTenorPower: -0.05,
    spxSmileSlope: -0.25,
    spxSmileSlopePerSkew: -0.003,
    spxSmileSlopeTenorPower: 0.25,
    spxSmilePutCurvature: 0.015,
    spxSmileLowestPoint: 1.9,
    vixAtmRatio: 1.06,
    vixSmileSlope: 0.26,
    vixMeanReversion: 3,
  },
};
