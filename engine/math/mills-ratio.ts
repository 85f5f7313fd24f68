// One rational function for the whole half-line, relative error 2e-18 on [0, 39]: test/literature/make-math-coefficients.py.
// Every coefficient is positive, so nothing cancels.
const A0 = 1.2533141373155003;
const A1 = 2.071575393925869;
const A2 = 1.697572151352905;
const A3 = 0.8910338724096207;
const A4 = 0.32863685789117475;
const A5 = 0.08858693694846051;
const A6 = 0.0176498553167891;
const A7 = 0.00256947337925418;
const A8 = 0.0002625520314366035;
const A9 = 1.7120578741860762e-5;
const A10 = 5.47496222642693e-7;

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
 * Mills ratio N(-z)/n(z): the normal tail with its exponential taken out.
 *
 * Smooth, between 1.25 and 1/z, and the common factor of erfc, the normal distribution and both terms of an option
 * price, which is why it is written once.
 *
 * @param z - at least 0; held at 39 above that, NaN stays NaN
 * @returns within 3 ulp
 * @example millsRatio(0) // 1.2533141373155003, sqrt(pi/2)
 */
export function millsRatio(z: number): number {
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
