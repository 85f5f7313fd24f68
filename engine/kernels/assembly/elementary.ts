// exp and log of engine/math, two numbers at a time, the same bits: the same reduction, the same polynomials, the same
// order. Where the readable functions load a power of two from a table, these write its bits: in a vector register that
// costs a shift. The rare arguments near the ends of the range go one by one through the scalar functions below.

/** Adding it rounds to the nearest integer and leaves that integer in the low bits: 1.5 * 2^52. */
const ROUNDER: f64 = 6755399441055744;
const ONE_OVER_LN2: f64 = Math.LOG2E;
const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;

// Coefficients of engine/math/exp.ts.
const Q0: f64 = 0.5;
const Q1: f64 = 0.1666666666666667;
const Q2: f64 = 0.04166666666666667;
const Q3: f64 = 0.008333333333326136;
const Q4: f64 = 0.0013888888888883748;
const Q5: f64 = 0.00019841269874820627;
const Q6: f64 = 2.4801587325547743e-5;
const Q7: f64 = 2.7557255400206422e-6;
const Q8: f64 = 2.75572736431103e-7;
const Q9: f64 = 2.5105217004720745e-8;
const Q10: f64 = 2.0914686968086876e-9;

// Coefficients of engine/math/log-series.ts.
const P0: f64 = 0.6666666666666666;
const P1: f64 = 0.4000000000000088;
const P2: f64 = 0.285714285708017;
const P3: f64 = 0.22222222392147034;
const P4: f64 = 0.1818179559386321;
const P5: f64 = 0.15386242218879392;
const P6: f64 = 0.1326870577297007;
const P7: f64 = 0.13087330476603717;

/** Distance of the upper word of sqrt(1/2) below that of 1, in place: see `binaryExponent`. */
const HALF_OCTAVE: i64 = (<i64>(0x3ff00000 - 0x3fe6a09e)) << 32;
const SMALLEST_NORMAL: f64 = 2.2250738585072014e-308;
/** 2^1000 */
const LARGEST_DIRECT: f64 = 1.0715086071862673e301;
/** 2^54 */
const SUBNORMAL_LIFT: f64 = 18014398509481984;

/** a + b x, in both lanes. */
function line(a: f64, b: f64, x: v128): v128 {
  return f64x2.add(f64x2.splat(a), f64x2.mul(f64x2.splat(b), x));
}

/** e^(high + low); see `expOfSum`. */
export function expOfSum(high: v128, low: v128): v128 {
  const isDirect = v128.and(f64x2.gt(high, f64x2.splat(-708)), f64x2.lt(high, f64x2.splat(709)));
  if (!i64x2.all_true(isDirect)) {
    const first = scalarExpOfSum(f64x2.extract_lane(high, 0), f64x2.extract_lane(low, 0));
    const second = scalarExpOfSum(f64x2.extract_lane(high, 1), f64x2.extract_lane(low, 1));
    return f64x2.replace_lane(f64x2.splat(first), 1, second);
  }
  const rounder = f64x2.splat(ROUNDER);
  const shifted = f64x2.add(f64x2.mul(high, f64x2.splat(ONE_OVER_LN2)), rounder);
  const octaves = f64x2.sub(shifted, rounder);
  // The integer is in the low bits of `shifted`: with the bias added, it moves into the exponent.
  const power = i64x2.shl(i64x2.add(shifted, i64x2.splat(1023)), 52);
  return f64x2.mul(expWithinOctave(high, low, octaves), power);
}

function expWithinOctave(high: v128, low: v128, octaves: v128): v128 {
  const exact = f64x2.sub(high, f64x2.mul(octaves, f64x2.splat(LN2_HIGH)));
  const tail = f64x2.sub(f64x2.mul(octaves, f64x2.splat(LN2_LOW)), low);
  const r = f64x2.sub(exact, tail);
  const lost = f64x2.sub(f64x2.sub(exact, r), tail);
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const q0to3 = f64x2.add(line(Q0, Q1, r), f64x2.mul(line(Q2, Q3, r), r2));
  const q4to7 = f64x2.add(line(Q4, Q5, r), f64x2.mul(line(Q6, Q7, r), r2));
  const q8to10 = f64x2.add(line(Q8, Q9, r), f64x2.mul(f64x2.splat(Q10), r2));
  const q = f64x2.add(q0to3, f64x2.mul(r4, f64x2.add(q4to7, f64x2.mul(r4, q8to10))));
  const one = f64x2.splat(1);
  const leading = f64x2.add(one, r);
  const rest = f64x2.add(f64x2.sub(r, f64x2.sub(leading, one)), f64x2.add(f64x2.mul(r2, q), lost));
  return f64x2.add(leading, rest);
}

/** One number, wherever it lies. */
function scalarExpOfSum(high: f64, low: f64): f64 {
  if (high > 710) return Infinity;
  if (high < -746) return 0;
  if (!(high <= 710)) return NaN;
  const octaves = high * ONE_OVER_LN2 + ROUNDER - ROUNDER;
  const within = f64x2.extract_lane(expWithinOctave(f64x2.splat(high), f64x2.splat(low), f64x2.splat(octaves)), 0);
  if (high > -708 && high < 709) return within * powerOfTwo(<i64>octaves);
  const half = trunc(octaves / 2);
  return within * powerOfTwo(<i64>half) * powerOfTwo(<i64>(octaves - half));
}

/** @param exponent - in [-1022, 1023] */
function powerOfTwo(exponent: i64): f64 {
  return reinterpret<f64>((exponent + 1023) << 52);
}

/** The natural logarithm of both lanes. */
export function log(x: v128): v128 {
  const isDirect = v128.and(f64x2.ge(x, f64x2.splat(SMALLEST_NORMAL)), f64x2.le(x, f64x2.splat(LARGEST_DIRECT)));
  if (!i64x2.all_true(isDirect)) {
    const first = scalarLog(f64x2.extract_lane(x, 0));
    return f64x2.replace_lane(f64x2.splat(first), 1, scalarLog(f64x2.extract_lane(x, 1)));
  }
  return logOfScaled(x, f64x2.splat(0));
}

function logOfScaled(x: v128, octaves: v128): v128 {
  const biased = i64x2.shr_u(i64x2.add(x, i64x2.splat(HALF_OCTAVE)), 52);
  // A small integer under the exponent bits of 2^52 is 2^52 plus that integer.
  const exponent = f64x2.sub(v128.or(biased, i64x2.splat(0x4330000000000000)), f64x2.splat(4503599627370496 + 1023));
  const scale = i64x2.shl(i64x2.sub(i64x2.splat(2046), biased), 52);
  const f = f64x2.sub(f64x2.mul(x, scale), f64x2.splat(1));
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const k = f64x2.add(exponent, octaves);
  const inner = f64x2.mul(s, f64x2.sub(f, f64x2.mul(z, logSeries(z))));
  const low = f64x2.sub(inner, f64x2.mul(k, f64x2.splat(LN2_LOW)));
  return f64x2.add(f64x2.mul(k, f64x2.splat(LN2_HIGH)), f64x2.sub(f, low));
}

function logSeries(z: v128): v128 {
  const z2 = f64x2.mul(z, z);
  const p0to3 = f64x2.add(line(P0, P1, z), f64x2.mul(line(P2, P3, z), z2));
  const p4to7 = f64x2.add(line(P4, P5, z), f64x2.mul(line(P6, P7, z), z2));
  return f64x2.add(p0to3, f64x2.mul(f64x2.mul(z2, z2), p4to7));
}

/** One number, wherever it lies. */
function scalarLog(x: f64): f64 {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  let scaled = x;
  let octaves: f64 = 0;
  if (x < SMALLEST_NORMAL) {
    scaled = x * SUBNORMAL_LIFT;
    octaves = -54;
  } else if (x > LARGEST_DIRECT) {
    scaled = x / SUBNORMAL_LIFT;
    octaves = 54;
  }
  return f64x2.extract_lane(logOfScaled(f64x2.splat(scaled), f64x2.splat(octaves)), 0);
}
