/** `+25%`, `-3%`, `0%`. */
export function signedPercent(fraction: number): string {
  // Adding zero turns -0 into 0.
  const whole = Math.round(100 * fraction) + 0;
  return `${whole > 0 ? '+' : ''}${whole}%`;
}
