/** 2^27 + 1: multiplying by it splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/**
 * What rounding took from a product: a * b = product + roundingOfProduct(a, b, product), exactly.
 *
 * Without it, rounding z^2 alone would cost exp(-z^2/2) hundreds of ulp far in the tail.
 *
 * @param a - below 2^996 in magnitude, as is `b`
 * @param product - `a * b` as rounded
 * @see Dekker (1971), A floating-point technique for extending the available precision, Numerische Mathematik 18, 224-242
 */
export function roundingOfProduct(a: number, b: number, product: number): number {
  const aSplit = a * SPLITTER;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = b * SPLITTER;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
