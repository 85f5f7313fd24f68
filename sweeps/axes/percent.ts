/**
 * The number that a percentage stands for, read from its decimal digits: 7% is the number written 0.07. Dividing by
 * 100 would be off by a bit for one percentage in four (0.7 / 100 is not 0.007).
 *
 * @param text - digits and a percent sign, e.g. `12.5%`
 * @param divisor - 100 for a fraction, 1 to keep percent
 * @returns NaN when the text is no percentage
 * @example numberOfPercent('12.5%', 100) // 0.125
 */
export function numberOfPercent(text: string, divisor: 1 | 100): number {
  const digits = /^\s*(-?\d*\.?\d+)\s*%\s*$/.exec(text)?.[1];
  return digits === undefined ? Number.NaN : Number(divisor === 100 ? `${digits}e-2` : digits);
}
