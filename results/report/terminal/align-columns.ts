import { visibleLength } from '../words/visible-length.js';

/**
 * Lines of a table for a terminal: columns as wide as their widest text, two spaces between them.
 *
 * @param rows - texts by row and column; a row may end early
 * @param left - how many of the first columns are aligned to the left, or which ones; the others to the right
 * @example alignColumns([['jump', '1 day'], ['+50%', '3']], 1) // ['jump  1 day', '+50%      3']
 */
export function alignColumns(rows: readonly (readonly string[])[], left: number | readonly number[]): string[] {
  const isLeft = (column: number) => (typeof left === 'number' ? column < left : left.includes(column));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => visibleLength(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((text, column) => {
        const room = ' '.repeat(widths[column] - visibleLength(text));
        return isLeft(column) ? `${text}${room}` : `${room}${text}`;
      })
      .join('  ')
      .trimEnd(),
  );
}

/**
 * The same within a width: columns that do not fit beside the others go on below, with the first column again.
 *
 * @param width - columns of the terminal
 */
export function alignWithin(rows: readonly (readonly string[])[], leftColumns: number, width: number): string[] {
  const part = (from: number, to: number) =>
    alignColumns(
      rows.map(([first, ...rest]) => [first, ...rest.slice(from, to)]),
      leftColumns,
    );
  const lines: string[] = [];
  const count = rows[0].length - 1;
  for (let from = 0; from < count; ) {
    let to = count;
    while (to > from + 1 && !fits(part(from, to), width)) to -= 1;
    lines.push(...part(from, to));
    from = to;
  }
  return lines;
}

/** Whether all lines are at most so long. */
export function fits(lines: readonly string[], width: number): boolean {
  return lines.every((line) => visibleLength(line) <= width);
}
