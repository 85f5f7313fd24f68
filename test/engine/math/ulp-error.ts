const bits = new Float64Array(1);
const word = new BigInt64Array(bits.buffer);

/** Distance from |x| to the next larger double. */
export function ulp(x: number): number {
  bits[0] = Math.abs(x);
  const size = bits[0];
  word[0] = (word[0] as bigint) + 1n;
  return (bits[0] as number) - size;
}

/**
 * Error of a computed value in units in the last place of the exact one.
 *
 * @param value - the exact value rounded to a double
 * @param rest - what that rounding took, in ulp of `value`
 */
export function ulpError(computed: number, value: number, rest: number): number {
  return Math.abs((computed - value) / ulp(value) - rest);
}
