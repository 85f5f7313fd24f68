/**
 * The name most likely meant by a misspelt one.
 *
 * A path may be meant by its last part alone: `delta` finds `hedge.delta`.
 *
 * @returns null when no name is near: more than a third of the letters, and more than two, would have to change
 * @example nearestName('hedge.dleta', ['hedge.delta', 'hedge.mix']) // 'hedge.delta'
 */
export function nearestName(given: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const lastPart = name.slice(name.lastIndexOf('.') + 1);
    const edits = Math.min(editDistance(given, name), editDistance(given, lastPart));
    if (edits < least) {
      least = edits;
      nearest = name;
    }
  }
  return least <= Math.max(2, given.length / 3) && least < given.length ? nearest : null;
}

/** " (did you mean hedge.delta?)", or nothing when no name is near. */
export function suggestion(given: string, names: readonly string[]): string {
  const nearest = nearestName(given, names);
  return nearest === null ? '' : ` (did you mean ${nearest}?)`;
}

/**
 * Letters to insert, delete or replace to make one word of the other, regardless of case.
 *
 * @see Levenshtein (1966), Binary codes capable of correcting deletions, insertions and reversals
 */
function editDistance(from: string, to: string): number {
  const a = from.toLowerCase();
  const b = to.toLowerCase();
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; ++row) {
    const current = [row];
    for (let column = 1; column <= b.length; ++column) {
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const deleted = (above[column] as number) + 1;
      const inserted = (current[column - 1] as number) + 1;
      current.push(Math.min(replaced, deleted, inserted));
    }
    above = current;
  }
  return above[b.length] as number;
}
