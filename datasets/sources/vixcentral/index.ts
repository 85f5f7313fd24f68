/**
 * VX term structure as exported from the site vixcentral.com: F1..F12 by rank.
 */
import { findHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readRankedSettles } from '../ranked-settles.js';
import type { SourceFile } from '../source-file.js';

const RANKS = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10', 'f11', 'f12'];

/**
 * vixcentral's table; 0 or nothing means that the contract was not listed.
 *
 * Its `First Month` is not used: on two settlement dates that fell on a Tuesday it names the month before.
 */
export const vixcentralTermStructure: Importer = {
  id: 'vixcentral-term-structure',
  title: 'VX term structure, vixcentral',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) =>
    readRankedSettles(file, headerOf(file) as Header, { vendor: 'vixcentral', date: 'date', ranks: RANKS }),
};

function headerOf(file: SourceFile): Header | undefined {
  return findHeader(file.opening, ['date', 'first month', ...RANKS]);
}
