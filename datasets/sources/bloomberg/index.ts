/**
 * VX futures by rank as Bloomberg's UX1..UX8 generics, exported to a table of last prices.
 */
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readRankedSettles } from '../ranked-settles.js';
import type { SourceFile } from '../source-file.js';

const RANKS = [1, 2, 3, 4, 5, 6, 7, 8].map((rank) => `ux${rank} index`);

/**
 * `Dates,UX1 Index,...,UX8 Index` with a row for every weekday.
 *
 * On a holiday Bloomberg repeats the row before; such rows are refused for not being trading days. Prices are the last
 * trade, not the settle, so they count only where no other file has the contract.
 */
export const bloombergTermStructure: Importer = {
  id: 'bloomberg-term-structure',
  title: 'VX by rank, Bloomberg UX1-UX8',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) =>
    readRankedSettles(file, headerOf(file) as Header, { vendor: 'bloomberg', date: 'dates', ranks: RANKS }),
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['dates', ...RANKS]);
}
