import { expOfSum } from './elementary';

// Coefficients of engine/math/scaled-normal-tail.ts.
const A0: f64 = 0.5;
const A1: f64 = 0.8264390116762824;
const A2: f64 = 0.677233305206694;
const A3: f64 = 0.3554710849740133;
const A4: f64 = 0.1311071375110668;
const A5: f64 = 0.03534107463999677;
const A6: f64 = 0.007041273528835195;
const A7: f64 = 0.001025071569350438;
const A8: f64 = 0.00010474310614534726;
const A9: f64 = 6.8301227250702235e-6;
const A10: f64 = 2.1841939157224647e-7;

const B1: f64 = 2.4507625841554304;
const B2: f64 = 2.8098922385043354;
const B3: f64 = 1.9934920327604;
const B4: f64 = 0.97465321348953;
const B5: f64 = 0.3457670766572471;
const B6: f64 = 0.09112216947098654;
const B7: f64 = 0.017911312346517043;
const B8: f64 = 0.00258659395820462;
const B9: f64 = 0.0002630995276560322;
const B10: f64 = 1.7120578741890866e-5;
const B11: f64 = 5.474962226425645e-7;

const LAST: f64 = 39;

/** 2^27 + 1, which splits a number into two halves of 26 bits. */
const SPLITTER: f64 = 134217729;

/** e^(-x^2/2) in both lanes, the square kept whole; see `bell` in engine/math/normal-distribution.ts. */
export function bell(x: v128): v128 {
  const z = f64x2.pmin(f64x2.abs(x), f64x2.splat(LAST));
  const square = f64x2.mul(z, z);
  const minusHalf = f64x2.splat(-0.5);
  return expOfSum(f64x2.mul(minusHalf, square), f64x2.mul(minusHalf, roundingOfSquare(z, square)));
}

/** What rounding took from z z; see engine/math/exact-product.ts. */
function roundingOfSquare(z: v128, square: v128): v128 {
  const split = f64x2.mul(z, f64x2.splat(SPLITTER));
  const high = f64x2.sub(split, f64x2.sub(split, z));
  const low = f64x2.sub(z, high);
  const cross = f64x2.mul(low, high);
  const rest = f64x2.sub(f64x2.sub(f64x2.sub(square, f64x2.mul(high, high)), cross), cross);
  return f64x2.sub(f64x2.mul(low, low), rest);
}

/** N(x) in both lanes, from `bell(x)`. */
export function normalDistribution(x: v128, bellOfX: v128): v128 {
  const tail = f64x2.mul(bellOfX, scaledNormalTail(f64x2.abs(x)));
  return v128.bitselect(f64x2.sub(f64x2.splat(1), tail), tail, f64x2.gt(x, f64x2.splat(0)));
}

/** e^(z^2/2) N(-z) in both lanes; see engine/math. */
export function scaledNormalTail(z: v128): v128 {
  const x = f64x2.pmin(z, f64x2.splat(LAST));
  const x2 = f64x2.mul(x, x);
  const x4 = f64x2.mul(x2, x2);
  const x8 = f64x2.mul(x4, x4);
  const a0to3 = quartet(A0, A1, A2, A3, x, x2);
  const a4to7 = quartet(A4, A5, A6, A7, x, x2);
  const a8to10 = f64x2.add(f64x2.add(f64x2.splat(A8), f64x2.mul(f64x2.splat(A9), x)), f64x2.mul(f64x2.splat(A10), x2));
  const numerator = f64x2.add(f64x2.add(a0to3, f64x2.mul(x4, a4to7)), f64x2.mul(x8, a8to10));
  const b0to3 = quartet(1, B1, B2, B3, x, x2);
  const b4to7 = quartet(B4, B5, B6, B7, x, x2);
  const b8to11 = quartet(B8, B9, B10, B11, x, x2);
  const denominator = f64x2.add(f64x2.add(b0to3, f64x2.mul(x4, b4to7)), f64x2.mul(x8, b8to11));
  return f64x2.div(numerator, denominator);
}

/** a + b x + (c + d x) x^2 */
function quartet(a: f64, b: f64, c: f64, d: f64, x: v128, x2: v128): v128 {
  return f64x2.add(
    f64x2.add(f64x2.splat(a), f64x2.mul(f64x2.splat(b), x)),
    f64x2.mul(f64x2.add(f64x2.splat(c), f64x2.mul(f64x2.splat(d), x)), x2),
  );
}
