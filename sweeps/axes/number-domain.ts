import type { Domain, Reading } from './domain.js';
import type { Given } from './given.js';
import { numberOfPercent } from './percent.js';

/** Bounds of a number and how else it may be written. */
export interface NumberOptions {
  /** `[` or `(`, lower, upper, `]` or `)`: an interval with closed or open ends. */
  readonly interval: readonly ['[' | '(', number, number, ']' | ')'];
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** What a percent sign divides by: 100 for fractions (`15%` is 0.15), 1 for percentages (`10%` is 10). */
  readonly percent?: 1 | 100;
  readonly examples: readonly string[];
}

/**
 * Numbers in an interval.
 *
 * @example numberDomain({ interval: ['(', 0, 1, ')'], examples: ['0.5'] }).read(1.5) // { fault: 'must lie in (0, 1)' }
 */
export function numberDomain(options: NumberOptions): Domain {
  const { whole = false, percent, examples } = options;
  const [opening, lower, upper, closing] = options.interval;
  const interval = `${opening}${lower}, ${upper}${closing}`;
  const words = `${whole ? 'a whole number ' : ''}in ${interval}`;

  const read = (given: Given): Reading => {
    const value = typeof given === 'string' && percent !== undefined ? numberOfPercent(given, percent) : given;
    if (typeof value !== 'number' || Number.isNaN(value)) {
      return { fault: `must be a ${whole ? 'whole ' : ''}number in ${interval}` };
    }
    const isAbove = opening === '[' ? value >= lower : value > lower;
    const isBelow = closing === ']' ? value <= upper : value < upper;
    if (!isAbove || !isBelow) return { fault: `must lie in ${interval}` };
    if (whole && !Number.isInteger(value)) return { fault: `must be a whole number in ${interval}` };
    // Negative zero would have its own text in JSON of other languages; there is one zero.
    return { value: value === 0 ? 0 : value };
  };

  const numberSchema = {
    type: whole ? 'integer' : 'number',
    [opening === '[' ? 'minimum' : 'exclusiveMinimum']: lower,
    [closing === ']' ? 'maximum' : 'exclusiveMaximum']: upper,
  };
  const percentSchema = { type: 'string', pattern: '^[0-9]*\\.?[0-9]+ ?%$' };
  const schema = percent === undefined ? numberSchema : { anyOf: [numberSchema, percentSchema] };
  return { numeric: true, words, examples, choices: [], schema, read, isOneValue: () => false };
}
