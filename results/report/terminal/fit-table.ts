/** How a table is made to fit. */
export interface FitOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Columns that are aligned to the left; the others to the right. */
  readonly left: readonly number[];
  /** Columns that may go when there is no room, the first to go first. */
  readonly drop?: readonly number[];
}

/**
 * Lines of a table that is to fit a terminal: gaps of two spaces, else of one; then columns are dropped; then the last
 * column is cut with an ellipsis. Where there is room, nothing is left out.
 *
 * @param rows - texts by row and column, the heading first, all of one length
 * @example fitTable([['day', 'why'], ['1', 'stop']], { width: 20, left: [1] }) // ['day  why', '  1  stop']
 */
export function fitTable(rows: readonly (readonly string[])[], { width, left, drop = [] }: FitOptions): string[] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => row[column].length)));
  let kept = Array.from({ length: count }, (_, column) => column);
  const widthOf = (gap: number) => kept.reduce((sum, column) => sum + widths[column], 0) + gap * (kept.length - 1);
  for (const column of drop) {
    if (widthOf(1) <= width) break;
    kept = kept.filter((each) => each !== column);
  }
  const gap = widthOf(2) <= width ? '  ' : ' ';
  return rows.map((row) => {
    const cells = kept.map((column) =>
      left.includes(column) ? row[column].padEnd(widths[column]) : row[column].padStart(widths[column]),
    );
    const line = cells.join(gap).trimEnd();
    return line.length > width ? `${line.slice(0, Math.max(0, width - 1))}…` : line;
  });
}
