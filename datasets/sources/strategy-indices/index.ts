/**
 * Published indices of option strategies: Cboe's CNDR, BXM and their monthly table, and tables of tail-risk indices.
 *
 * A market table has no column for them: they are what `sweep validate` replicates, and datasets/benchmarks keeps their
 * levels. They are recognised here so that an import accounts for every file and names the rows on days without a
 * session.
 */
import { readDailyTable } from '../daily-table.js';
import { fileSymbol } from '../file-symbol.js';
import { exactHeader, findHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import type { SourceFile } from '../source-file.js';

/** A table of strategy indices; a weekday table that repeats the value before on holidays has those rows refused. */
export const strategyIndices: Importer = {
  id: 'strategy-indices',
  title: 'Option strategy indices (no column uses them)',
  recognises: (file) => layoutOf(file) !== undefined,
  read: (file) => {
    const { header, date, index } = layoutOf(file) as Layout;
    const { tally } = readDailyTable(file, header, { date, numbers: [index] });
    return { series: [], futures: [], settlements: [], tally };
  },
};

interface Layout {
  readonly header: Header;
  readonly date: string;
  /** The column that a report quotes. */
  readonly index: string;
}

function layoutOf({ name, opening }: SourceFile): Layout | undefined {
  const cboe = ['bxm', 'cndr', 'put'].find((symbol) => exactHeader(opening, ['date', symbol]) !== undefined);
  if (cboe !== undefined) return { header: findHeader(opening, [cboe]) as Header, date: 'date', index: cboe };
  const chart = exactHeader(opening, ['time', 'volume', 'open', 'high', 'low', 'close']);
  if (chart && fileSymbol(name, ['cndr', 'bxm', 'put'])) return { header: chart, date: 'time', index: 'close' };
  const monthly = findHeader(opening, ['date', 'bxm', 'put', 'cndr', 'sptr']);
  if (monthly) return { header: monthly, date: 'date', index: 'cndr' };
  const tailRisk = findHeader(opening, ['dates', 'vxth', 'pput', 'spvxstr']);
  return tailRisk && { header: tailRisk, date: 'dates', index: 'pput' };
}
