/** Columns of zeros by name, shape [days] each. */
export function blankColumns<Name extends string>(
  names: readonly Name[],
  dayCount: number,
): Record<Name, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(dayCount)])) as Record<Name, Float64Array>;
}
