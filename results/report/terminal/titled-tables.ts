import { hangLines } from '../words/wrap-lines.js';
import { type RowsOptions, tableOrText } from './table-or-text.js';

/**
 * A table under each title, in the order in which the titles first came.
 *
 * @param linesOf - texts by row and column of the items under one title, the heading first
 */
export function titledTables<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
  linesOf: (items: readonly Item[]) => string[][],
  options: RowsOptions,
): string {
  const blocks = new Map<string, Item[]>();
  for (const item of items) {
    const title = titleOf(item);
    blocks.set(title, [...(blocks.get(title) ?? []), item]);
  }
  return [...blocks]
    .map(([title, own]) => [...hangLines(title, options.width), ...tableOrText(linesOf(own), options)].join('\n'))
    .join('\n\n');
}
