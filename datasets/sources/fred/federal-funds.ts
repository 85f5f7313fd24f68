import { readDailyTable } from '../daily-table.js';
import { fileSymbol } from '../file-symbol.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import type { SourceFile } from '../source-file.js';

/**
 * FRED's DFF, the effective federal funds rate, recognised so that it is not taken for something else.
 *
 * The rate column is the three-month bill, which is what a margin account's collateral earns; no column wants DFF.
 */
export const fredFederalFunds: Importer = {
  id: 'fred-federal-funds',
  title: 'Federal funds, FRED DFF (no column uses it)',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const header = headerOf(file) as Header;
    const { tally } = readDailyTable(file, header, {
      date: header.names[0] as string,
      numbers: [header.names[1] as string],
      tradingDaysOnly: false,
    });
    return { series: [], futures: [], settlements: [], tally };
  },
};

function headerOf(file: SourceFile): Header | undefined {
  const named = exactHeader(file.opening, ['date', 'dff']) ?? exactHeader(file.opening, ['observation_date', 'dff']);
  if (named !== undefined) return named;
  return fileSymbol(file.name, ['dff']) === undefined ? undefined : exactHeader(file.opening, ['date', 'value']);
}
