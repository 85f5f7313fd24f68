/** How the vendors write "no value". */
const NO_VALUE = new Set(['', '.', 'na', 'n/a', 'nan', 'null', 'none']);

/** ASCII digits with a decimal point, never a decimal comma or thousands separators. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * Number written in a data file, read the same way in every locale.
 *
 * @returns the number; NaN where the vendor says there is no value; undefined when the text is no number
 * @example parseNumber('1,234.5') // undefined: a thousands separator and a decimal comma look alike
 */
export function parseNumber(text: string): number | undefined {
  if (DECIMAL.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }
  return NO_VALUE.has(text.toLowerCase()) ? Number.NaN : undefined;
}
