import {
  blankSmile,
  type Smile,
  type SurfaceParameters,
  smileVolatility,
  surfaceParameterSets,
  varianceSwapVolatility,
} from '../../../engine/surfaces/index.js';
import { shapeSmile } from '../../../engine/surfaces/smile.js';
import type { MarkedExpiration } from '../chains/index.js';

/** A candidate for the model's smile: numbers to be fitted, and the volatility by strike that they give. */
export interface SmileForm {
  readonly name: string;
  /** Names of the numbers, with the first point of the search and its first steps. */
  readonly numbers: readonly (readonly [name: string, start: number, step: number])[];
  /** @returns volatility by strike of one expiration [fraction per year] */
  smile(point: readonly number[], expiration: MarkedExpiration): (strike: number) => number;
}

/** The engine's own surface with some of its parameters fitted and others fixed. */
function engineForm(
  name: string,
  fitted: readonly (readonly [keyof SurfaceParameters, number])[],
  fixed: Partial<SurfaceParameters> = {},
): SmileForm {
  return {
    name,
    numbers: fitted.map(([parameter, step]) => [parameter, surfaceParameterSets.base[parameter], step]),
    smile(point, expiration) {
      const free = Object.fromEntries(fitted.map(([parameter], place) => [parameter, point[place]]));
      const smile = expiration.smileOf({ ...surfaceParameterSets.base, ...fixed, ...free });
      return (strike) => smileVolatility(smile, strike);
    },
  };
}

const SPX_SHAPE = [
  ['spxAtmRatio', 0.02],
  ['spxSmileSlope', 0.03],
  ['spxSmilePutCurvature', 0.01],
] as const;

/**
 * The last of them is the one in force: the SKEW sensitivity and the put curvature held at what CNDR 1990-2001 asks
 * for, the power of the at-the-money ratio where calendar arbitrage begins.
 */
export const spxForms: readonly SmileForm[] = [
  ssviForm(),
  engineForm('one slope', SPX_SHAPE, {
    spxAtmRatioTenorPower: 0,
    spxSmileSlopePerSkew: 0,
    spxSmileSlopeTenorPower: 0,
  }),
  engineForm('slope by SKEW', [...SPX_SHAPE, ['spxSmileSlopePerSkew', 0.001]], {
    spxAtmRatioTenorPower: 0,
    spxSmileSlopeTenorPower: 0,
  }),
  engineForm('slope by SKEW and tenor', [
    ...SPX_SHAPE,
    ['spxSmileSlopePerSkew', 0.001],
    ['spxSmileSlopeTenorPower', 0.05],
    ['spxAtmRatioTenorPower', 0.02],
  ]),
  engineForm('the same, three numbers held', [
    ['spxAtmRatio', 0.02],
    ['spxSmileSlope', 0.03],
    ['spxSmileSlopeTenorPower', 0.05],
  ]),
];

/** The first of them is the one in force. */
export const vixForms: readonly SmileForm[] = [
  engineForm('exponential decay', [
    ['vixAtmRatio', 0.03],
    ['vixSmileSlope', 0.03],
    ['vixMeanReversion', 0.5],
  ]),
  vixForm('power law', [
    ['ratio', 1, 0.03],
    ['slope', 0.22, 0.03],
    ['power', 0.28, 0.05],
  ]),
  vixForm('power law, slope by tenor', [
    ['ratio', 1, 0.03],
    ['slope', 0.22, 0.03],
    ['power', 0.28, 0.05],
    ['slopeTenorPower', 0, 0.05],
  ]),
  vixForm('power law, curved', [
    ['ratio', 1, 0.03],
    ['slope', 0.22, 0.03],
    ['power', 0.28, 0.05],
    ['slopeTenorPower', 0, 0],
    ['curvature', 0, 0.01],
  ]),
];

/**
 * SSVI with the slope driven by SKEW: total variance = theta / 2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2)),
 * phi = eta / theta^gamma, free of butterfly arbitrage where theta phi (1 + |rho|) and theta phi^2 (1 + |rho|) are at
 * most 4.
 *
 * @see Gatheral and Jacquier (2014), Quantitative Finance 14(1), 59-71, theorem 4.2
 */
function ssviForm(): SmileForm {
  return {
    name: 'SSVI',
    numbers: [
      ['ratio', 0.845, 0.02],
      ['ratioTenorPower', -0.05, 0.02],
      ['rho', -0.6, 0.1],
      ['rhoPerSkew', -0.003, 0.002],
      ['eta', 0.8, 0.1],
      ['gamma', 0.4, 0.05],
    ],
    smile([ratio, ratioTenorPower, rhoAt120, rhoPerSkew, eta, gamma], { market, timeToExpiry, forward }) {
      const days = timeToExpiry * 365;
      const atTheMoney = ratio * (days / 30) ** ratioTenorPower * varianceSwapVolatility(market, 0, days);
      const theta = atTheMoney * atTheMoney * timeToExpiry;
      const rho = Math.min(0.99, Math.max(-0.99, rhoAt120 + rhoPerSkew * (market.skew[0] - 120)));
      const phi = eta / theta ** gamma;
      const isFree = theta * phi * (1 + Math.abs(rho)) <= 4 && theta * phi * phi * (1 + Math.abs(rho)) <= 4;
      return (strike) => {
        if (!isFree) return Number.POSITIVE_INFINITY;
        const steep = phi * Math.log(strike / forward);
        const variance = (theta / 2) * (1 + rho * steep + Math.sqrt((steep + rho) ** 2 + 1 - rho * rho));
        return Math.sqrt(variance / timeToExpiry);
      };
    },
  };
}

/** VIX volatility falling with a power of the tenor; slope and curvature per standard deviation. */
function vixForm(name: string, numbers: SmileForm['numbers']): SmileForm {
  return {
    name,
    numbers,
    smile(
      [ratio, slope, power, slopeTenorPower = 0, curvature = 0],
      { market, timeToExpiry, forward, discountFactor },
    ) {
      const months = (timeToExpiry * 365) / 30;
      const smile: Smile = blankSmile();
      smile.forward = forward;
      smile.timeToExpiry = timeToExpiry;
      smile.discountFactor = discountFactor;
      smile.atmVolatility = (market.vvix[0] / 100) * ratio * months ** -power;
      shapeSmile(smile, slope * months ** slopeTenorPower, curvature, curvature, -2, 2);
      return (strike) => smileVolatility(smile, strike);
    },
  };
}
