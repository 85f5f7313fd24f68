import { LN2_HIGH, LN2_LOW, ONE_OVER_LN2 } from './ln2.js';
import { powerOfTwo } from './powers-of-two.js';

/** Adding and subtracting it rounds to the nearest integer, ties to even. */
const ROUNDER = 6755399441055744; // 1.5 * 2^52

// q of e^r = 1 + r + r^2 q(r) for |r| <= ln(2)/2, relative error 3e-19: test/literature/make-math-coefficients.py.
const Q0 = 0.5;
const Q1 = 0.1666666666666667;
const Q2 = 0.04166666666666667;
const Q3 = 0.008333333333326136;
const Q4 = 0.0013888888888883748;
const Q5 = 0.00019841269874820627;
const Q6 = 2.4801587325547743e-5;
const Q7 = 2.7557255400206422e-6;
const Q8 = 2.75572736431103e-7;
const Q9 = 2.5105217004720745e-8;
const Q10 = 2.0914686968086876e-9;

/**
 * The exponential function, the same bits on every machine.
 *
 * `Math.exp` may differ in its last bit from one JavaScript engine to the next; this is + - * and one table of exact
 * powers of two (Cody & Waite reduction to half an octave, then a polynomial).
 *
 * @returns within 1 ulp; 0 below -745.14, Infinity above 709.79, NaN for NaN; subnormal results are rounded once
 * @example exp(1) // 2.718281828459045
 * @see Cody & Waite (1980), Software Manual for the Elementary Functions, chapter 6
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e^(high + low): what a product kept in two parts needs, so that its last bits are not lost where they count most.
 *
 * @param low - less than half an ulp of `high` in magnitude; 0 gives `exp(high)`
 */
export function expOfSum(high: number, low: number): number {
  if (!(high > -708 && high < 709)) return expNearTheLimits(high, low);
  const octaves = high * ONE_OVER_LN2 + ROUNDER - ROUNDER;
  return expWithinOctave(high, low, octaves) * powerOfTwo(octaves);
}

/** e^(high + low - octaves ln 2), in [0.7, 1.42]. */
function expWithinOctave(high: number, low: number, octaves: number): number {
  const exact = high - octaves * LN2_HIGH;
  const tail = octaves * LN2_LOW - low;
  const r = exact - tail;
  const lost = exact - r - tail;
  const r2 = r * r;
  const r4 = r2 * r2;
  const q0to3 = Q0 + Q1 * r + (Q2 + Q3 * r) * r2;
  const q4to7 = Q4 + Q5 * r + (Q6 + Q7 * r) * r2;
  const q8to10 = Q8 + Q9 * r + Q10 * r2;
  const q = q0to3 + r4 * (q4to7 + r4 * q8to10);
  // 1 + r first, its rounding given back: then only the last addition costs half an ulp.
  const leading = 1 + r;
  return leading + (r - (leading - 1) + (r2 * q + lost));
}

/** Results that overflow, vanish or are subnormal: scaled in two steps, of which only the last can round. */
function expNearTheLimits(high: number, low: number): number {
  if (high > 710) return Number.POSITIVE_INFINITY;
  if (high < -746) return 0;
  const octaves = high * ONE_OVER_LN2 + ROUNDER - ROUNDER;
  const half = Math.trunc(octaves / 2);
  return expWithinOctave(high, low, octaves) * powerOfTwo(half) * powerOfTwo(octaves - half);
}
