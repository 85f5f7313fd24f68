/**
 * JSON with every object's keys sorted and no white space, so that equal data are equal text.
 *
 * Keys sort by UTF-16 code unit, which is the same on every machine and in every locale. `undefined` members are
 * left out, as `JSON.stringify` does.
 *
 * @param indent - spaces per level, for files that people read; 0 for text to be hashed
 * @throws when a number is not finite: JSON would silently turn it into `null`
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, sortKeys, indent);
}

function sortKeys(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${key}: must be finite to be written as JSON, got ${value}`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  // Keys that look like integers come first whatever the order of insertion; that too is the same everywhere.
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
