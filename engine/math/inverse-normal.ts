import { log } from './log.js';

/** |p - 1/2| up to which the first rational function serves. */
const CENTRE = 0.425;
/** sqrt(-ln(tail)) up to which the second serves. */
const NEAR_TAIL = 5;

interface Rational {
  /** Coefficients, highest power first. */
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

// The coefficients of the paper, to the digits a double holds.
const centre: Rational = {
  numerator: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  denominator: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
const nearTail: Rational = {
  numerator: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  denominator: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const farTail: Rational = {
  numerator: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  denominator: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};

/**
 * Inverse of the cumulative standard normal distribution.
 *
 * @param p - probability
 * @returns x with N(x) = p, relative error about 1e-15; -Infinity at 0, Infinity at 1, NaN outside [0, 1]
 * @example inverseNormal(0.975) // 1.9599639845400536
 * @see Wichura (1988), Algorithm AS 241, Applied Statistics 37, 477-484, routine PPND16
 */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= CENTRE) return q * ratio(centre, CENTRE * CENTRE - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const x = r <= NEAR_TAIL ? ratio(nearTail, r - 1.6) : ratio(farTail, r - NEAR_TAIL);
  return q < 0 ? -x : x;
}

function ratio({ numerator, denominator }: Rational, r: number): number {
  return polynomial(numerator, r) / polynomial(denominator, r);
}

function polynomial(coefficients: readonly number[], r: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * r + coefficient;
  return sum;
}
