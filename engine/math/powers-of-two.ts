const SMALLEST_EXPONENT = -1022;
const LARGEST_EXPONENT = 1023;

const table = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
for (let exponent = 0, power = 1; exponent <= LARGEST_EXPONENT; ++exponent, power *= 2) {
  table[exponent - SMALLEST_EXPONENT] = power;
  if (exponent <= -SMALLEST_EXPONENT) table[-exponent - SMALLEST_EXPONENT] = 1 / power;
}

/**
 * 2^exponent, exactly.
 *
 * A load from a table, because writing the bits through an integer view makes the processor wait for the store.
 *
 * @param exponent - integer in [-1022, 1023]; not checked
 */
export function powerOfTwo(exponent: number): number {
  return table[(exponent - SMALLEST_EXPONENT) | 0];
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
const HIGH_WORD = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** How far the upper word of sqrt(1/2) lies below that of 1; rounds a mantissa of sqrt(2) or more up to the next octave. */
const HALF_OCTAVE = 0x3ff00000 - 0x3fe6a09e;

/**
 * The k that puts x * 2^-k into [sqrt(1/2), sqrt(2)), to within 2^-20.
 *
 * @param x - positive, normal and at most 2^1000; not checked
 * @returns integer
 */
export function binaryExponent(x: number): number {
  bits[0] = x;
  return ((words[HIGH_WORD] + HALF_OCTAVE) >> 20) - 1023;
}

/** 2^54 lifts every subnormal number among the normal ones. */
export const SUBNORMAL_LIFT = 54;
export const SMALLEST_NORMAL = powerOfTwo(SMALLEST_EXPONENT);
/** Above this 2^-k would leave the table. */
export const LARGEST_DIRECT = powerOfTwo(1000);
