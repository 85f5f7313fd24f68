// One rational function for the whole half-line, relative error 2e-18 on [0, 39]: test/literature/make-math-coefficients.py.
// Every coefficient is positive, so nothing cancels.
const A0 = 0.5;
const A1 = 0.8264390116762824;
const A2 = 0.677233305206694;
const A3 = 0.3554710849740133;
const A4 = 0.1311071375110668;
const A5 = 0.03534107463999677;
const A6 = 0.007041273528835195;
const A7 = 0.001025071569350438;
const A8 = 0.00010474310614534726;
const A9 = 6.8301227250702235e-6;
const A10 = 2.1841939157224647e-7;

const B1 = 2.4507625841554304;
const B2 = 2.8098922385043354;
const B3 = 1.9934920327604;
const B4 = 0.97465321348953;
const B5 = 0.3457670766572471;
const B6 = 0.09112216947098654;
const B7 = 0.017911312346517043;
const B8 = 0.00258659395820462;
const B9 = 0.0002630995276560322;
const B10 = 1.7120578741890866e-5;
const B11 = 5.474962226425645e-7;

/** Beyond it the normal density, and with it every tail made of this ratio, is 0. */
const LAST = 39;

/**
 * e^(z^2/2) N(-z): the normal tail with its exponential taken out.
 *
 * It falls smoothly from 1/2 like 0.4/z, and is the common factor of erfc, the normal distribution and both terms of
 * an option price, which is why it is written once. (Times sqrt(2 pi) it is Mills ratio.)
 *
 * @param z - at least 0; held at 39 above that, NaN stays NaN
 * @returns within 3 ulp
 * @example scaledNormalTail(0) // 0.5
 */
export function scaledNormalTail(z: number): number {
  const x = Math.min(z, LAST);
  const x2 = x * x;
  const x4 = x2 * x2;
  const x8 = x4 * x4;
  const numerator =
    A0 + A1 * x + (A2 + A3 * x) * x2 + x4 * (A4 + A5 * x + (A6 + A7 * x) * x2) + x8 * (A8 + A9 * x + A10 * x2);
  const denominator =
    1 +
    B1 * x +
    (B2 + B3 * x) * x2 +
    x4 * (B4 + B5 * x + (B6 + B7 * x) * x2) +
    x8 * (B8 + B9 * x + (B10 + B11 * x) * x2);
  return numerator / denominator;
}
