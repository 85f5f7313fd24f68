/** Digits after the point that a step may have; more are rounding dust, not a wish. */
const MOST_PLACES = 12;

/** Values that one range may come to. */
export const LONGEST_RANGE = 10_000;

/**
 * The numbers from one to another by a step, counted in decimal digits: 0.3, 0.35, 0.4, never 0.39999999999999997.
 *
 * @param from - first number, as text
 * @param to - last number; itself included when a step lands on it
 * @param step - more than 0
 * @returns the numbers as text in the shortest form, or what must hold for there to be any
 * @example decimalRange('0.3', '0.4', '0.05') // ['0.3', '0.35', '0.4']
 */
export function decimalRange(from: string, to: string, step: string): readonly string[] | { fault: string } {
  const places = Math.max(placesOf(from), placesOf(to), placesOf(step));
  if (!(places <= MOST_PLACES))
    return { fault: `must be three numbers, all or none in percent, of at most ${MOST_PLACES} decimal places` };
  const first = scaled(from, places);
  const last = scaled(to, places);
  const by = scaled(step, places);
  if (by <= 0n) return { fault: 'must have a step above 0' };
  if (first > last) return { fault: 'must not run downwards (from is above to)' };
  const count = (last - first) / by + 1n;
  if (count > LONGEST_RANGE) return { fault: `must come to at most ${LONGEST_RANGE} values` };
  return Array.from({ length: Number(count) }, (_, index) => unscaled(first + BigInt(index) * by, places));
}

const NUMBER = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Decimal places of a number written as text; NaN when it is none. */
function placesOf(text: string): number {
  const match = NUMBER.exec(text);
  if (!match || !/\d/.test(text)) return Number.NaN;
  return Math.max(0, (match[3] ?? '').length - Number(match[4] ?? 0));
}

/** The number times 10^places, exact. */
function scaled(text: string, places: number): bigint {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  const digits = BigInt(`${whole}${fraction}` || '0') * 10n ** BigInt(places - fraction.length + Number(exponent));
  return sign === '-' ? -digits : digits;
}

/** Inverse of `scaled`, without trailing zeros. */
function unscaled(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
