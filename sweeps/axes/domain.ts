import type { AxisValue } from './axis-value.js';
import type { Given } from './given.js';

/** A canonical value, or what must hold for there to be one ("must lie in (0, 1)"). */
export type Reading = { readonly value: AxisValue } | { readonly fault: string };

/** A JSON Schema (draft 2020-12) of the forms that a grid may be written in. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The values an axis can take and the forms they can be written in.
 *
 * Reading turns every accepted form (`15%`, `[4, 4, 2]`, `{points: 50}`) into the one canonical value that ids and
 * tables use, and reading a canonical value gives that value back.
 */
export interface Domain {
  /** Whether values are numbers with neighbours on either side, so that stability can be asked of them. */
  readonly numeric: boolean;
  /** The domain in words, for help and documentation: `in (0, 1)`, `one of daily, weekly, monthly`. */
  readonly words: string;
  /** One or two ways to write a value. */
  readonly examples: readonly string[];
  /** The values themselves where they are a few words; else empty. */
  readonly choices: readonly string[];
  readonly schema: JsonSchema;
  read(given: Given): Reading;
  /** Whether a list or a map is a single value of this domain, as `[4, 4, 2]` is one mix, not three. */
  isOneValue(given: Given): boolean;
}
