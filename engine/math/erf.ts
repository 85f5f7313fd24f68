import { roundingOfProduct } from './exact-product.js';
import { expOfSum } from './exp.js';
import { scaledNormalTail } from './scaled-normal-tail.js';

/** From here on erfc(x) rounds to 0. */
const LAST = 27.5;
/** Below it the series keeps erf's relative accuracy, which 1 - erfc would lose. */
const SERIES_END = 0.75;

// e of erf(x) = x e(x^2) for |x| <= 0.75, relative error 1e-18: test/literature/make-math-coefficients.py.
const E0 = 1.1283791670955126;
const E1 = -0.37612638903183715;
const E2 = 0.11283791670952592;
const E3 = -0.026866170644427513;
const E4 = 0.005223977615408468;
const E5 = -0.0008548326187902369;
const E6 = 0.00012055289530626987;
const E7 = -1.4924195325647666e-5;
const E8 = 1.6430668513426108e-6;
const E9 = -1.5939928608120978e-7;
const E10 = 1.1471982626262433e-8;

/**
 * Error function.
 *
 * @returns within 3 ulp, in [-1, 1]; odd, keeps the sign of zero; NaN for NaN
 * @example erf(0.5) // 0.5204998778130465
 */
export function erf(x: number): number {
  if (Math.abs(x) < SERIES_END) return x * erfOverX(x * x);
  const complement = tailOfErf(Math.abs(x));
  return x < 0 ? complement - 1 : 1 - complement;
}

/**
 * Complementary error function 1 - erf(x), without the cancellation.
 *
 * @returns within 6 ulp, also where it is tiny; in [0, 2]; NaN for NaN
 * @example erfc(3) // 0.00002209049699858544
 */
export function erfc(x: number): number {
  if (Math.abs(x) < 0.25) return 1 - x * erfOverX(x * x);
  const tail = tailOfErf(Math.abs(x));
  return x < 0 ? 2 - tail : tail;
}

/** erfc(x) for x >= 0, as e^(-x^2) times what varies slowly. */
function tailOfErf(x: number): number {
  const z = Math.min(x, LAST);
  const square = z * z;
  return 2 * expOfSum(-square, -roundingOfProduct(z, z, square)) * scaledNormalTail(z * Math.SQRT2);
}

function erfOverX(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  return E0 + (E1 * z + (E2 + E3 * z) * z2 + z4 * (E4 + E5 * z + (E6 + E7 * z) * z2 + z4 * (E8 + E9 * z + E10 * z2)));
}
