import { fillLines } from '../words/wrap-lines.js';
import { alignColumns, fits } from './align-columns.js';

/** How rows are set. */
export interface RowsOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** How many of the first columns are aligned to the left; the others to the right. */
  readonly left: number;
  /** Columns that tell a row from the others: they lead it where it is text. */
  readonly lead: readonly number[];
  /** Columns of a table that are left blank where they repeat the row above, the first of them first. */
  readonly once?: readonly number[];
}

/**
 * Lines of a table; where it is wider than the terminal, of its rows as text, in which nothing is left out.
 *
 * @param rows - texts by row and column, the heading first, all of one length
 * @example
 * tableOrText([['reading', 'cut'], ['risk', '12%']], { width: 80, left: 1, lead: [0] }) // ['reading  cut', 'risk     12%']
 * tableOrText([['reading', 'cut'], ['risk', '12%']], { width: 10, left: 1, lead: [0] }) // ['risk', '  cut 12%']
 */
export function tableOrText(rows: readonly (readonly string[])[], options: RowsOptions): string[] {
  const lines = alignColumns(withoutRepeats(rows, options.once ?? []), options.left);
  return fits(lines, options.width) ? lines : rowsAsText(rows, options.lead, options.width);
}

/** Rows as text: what tells a row from the others, under it heading and value of all its other columns. */
export function rowsAsText(rows: readonly (readonly string[])[], lead: readonly number[], width: number): string[] {
  const [heading, ...body] = rows;
  return body.flatMap((row) => {
    const items = row.flatMap((text, column) =>
      lead.includes(column) || text === '' ? [] : [`${heading[column]} ${text}`.trimStart()],
    );
    const leading = lead.map((column) => row[column]).filter((text) => text !== '');
    return [...fillLines(leading, ' · ', width), ...fillLines(items, ' · ', width - 2).map((line) => `  ${line}`)];
  });
}

/** A cell is a repeat only where those before it are. */
function withoutRepeats(rows: readonly (readonly string[])[], once: readonly number[]): (readonly string[])[] {
  return rows.map((row, at) => {
    const kept = [...row];
    for (const column of once) {
      if (rows[at - 1]?.[column] !== row[column]) break;
      kept[column] = '';
    }
    return kept;
  });
}
