/**
 * Lines of a table for a terminal: columns as wide as their widest text, two spaces between them.
 *
 * @param rows - texts by row and column; a row may end early
 * @param leftColumns - how many of the first columns are aligned to the left; the others to the right
 * @example alignColumns([['jump', '1 day'], ['+50%', '3']], 1) // ['jump  1 day', '+50%      3']
 */
export function alignColumns(rows: readonly (readonly string[])[], leftColumns: number): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => (column < leftColumns ? text.padEnd(widths[column]) : text.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}
