/**
 * Breadth of the New York Stock Exchange: its advance-decline line beside the McClellan oscillator.
 */
import { findHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { ADVANCE_DECLINE_RANGE } from '../plausible-range.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';

/**
 * A table with `Close_NYAD`, the cumulative advance-decline line, and `Close_NYMO`, the oscillator, which is not used.
 *
 * The line is the vendor's: its daily change is not the count of advances less declines but a scaled one, so only its
 * direction means something. Days after holidays are often empty.
 */
export const nyseBreadth: Importer = {
  id: 'nyse-breadth',
  title: 'Advance-decline line, NYSE',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) =>
    readSingleColumn(file, headerOf(file) as Header, {
      vendor: 'nyse-breadth',
      layout: { date: 'date', numbers: ['close_nyad'] },
      column: 'advance_decline',
      range: ADVANCE_DECLINE_RANGE,
    }),
};

function headerOf(file: SourceFile): Header | undefined {
  return findHeader(file.opening, ['date', 'close_nymo', 'close_nyad']);
}
