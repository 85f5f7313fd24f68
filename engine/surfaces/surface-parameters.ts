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
 * base, SPX: fitted to option chains of 2015-01, 2015-12, 2022-05, 2026-05 and 2026-07, each date weighing the same
 * (`sweep validate --calibrate`; left-out dates are marked within 0.5 to 1.3 volatility points). Five dates cannot tell
 * how the smile follows the SKEW or how the puts bend: those two numbers come from the Cboe CNDR index of 1990-2001,
 * whose correlation rises from 0.91 without the SKEW to 0.93. The fits were rounded with CNDR's figures of 1990-2013 in
 * view; levels of strategy indices after 2013 were never used.
 * base, VIX: fitted to the VIX option trades of 2022-05-06, 7 to 257 days to expiration.
 *
 * low and high: SPX ratio +-0.03, about what one date differs from another; VIX ratio +-0.08; slopes an eighth to a
 * fifth and mean reversion a fifth either way, as those dates, or other buckets of them, give.
 */
export const surfaceParameterSets: Readonly<Record<SurfaceSetName, SurfaceParameters>> = {
  low: {
    spxAtmRatio: 0.81,
    spxAtmRatioTenorPower: -0.05,
    spxSmileSlope: -0.19,
    spxSmileSlopePerSkew: -0.001,
    spxSmileSlopeTenorPower: 0.14,
    spxSmilePutCurvature: 0,
    spxSmileLowestPoint: 1.9,
    vixAtmRatio: 0.93,
    vixSmileSlope: 0.17,
    vixMeanReversion: 5.8,
  },
  base: {
    spxAtmRatio: 0.84,
    spxAtmRatioTenorPower: -0.05,
    spxSmileSlope: -0.22,
    spxSmileSlopePerSkew: -0.002,
    spxSmileSlopeTenorPower: 0.17,
    spxSmilePutCurvature: 0.005,
    spxSmileLowestPoint: 1.9,
    vixAtmRatio: 1.01,
    vixSmileSlope: 0.214,
    vixMeanReversion: 4.8,
  },
  high: {
    spxAtmRatio: 0.87,
    spxAtmRatioTenorPower: -0.05,
    spxSmileSlope: -0.25,
    spxSmileSlopePerSkew: -0.003,
    spxSmileSlopeTenorPower: 0.2,
    spxSmilePutCurvature: 0.01,
    spxSmileLowestPoint: 1.9,
    vixAtmRatio: 1.09,
    vixSmileSlope: 0.26,
    vixMeanReversion: 3.8,
  },
};
