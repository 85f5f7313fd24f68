/** A value as somebody wrote it: a YAML scalar, list or map. `undefined` is an empty place. */
export type Given = string | number | boolean | null | undefined | readonly Given[] | { readonly [key: string]: Given };

/** Longest value repeated in an error message [characters]. */
const LONGEST = 60;

/**
 * A given value as an error message repeats it: on one line and short.
 *
 * @example showGiven([4, 4, '-']) // '[4, 4, -]'
 */
export function showGiven(given: Given): string {
  const text = flowText(given).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function flowText(given: Given): string {
  if (given === undefined) return 'nothing';
  if (given === '') return "''";
  if (isList(given)) return `[${given.map(flowText).join(', ')}]`;
  if (isMap(given)) {
    const entries = Object.entries(given).map(([key, value]) => `${key}: ${flowText(value)}`);
    return `{${entries.join(', ')}}`;
  }
  return String(given);
}

export function isList(given: Given): given is readonly Given[] {
  return Array.isArray(given);
}

export function isMap(given: Given): given is { readonly [key: string]: Given } {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
