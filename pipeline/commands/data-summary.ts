import type { Dataset } from '../../datasets/store/index.js';
import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { ChainQuotes } from '../../engine/contracts/chain-quotes.js';

/** How many values of a column came which way: days of the market table, rows of the futures table. */
export interface ColumnCoverage {
  readonly column: string;
  readonly observed: number;
  readonly carried: number;
  readonly modelled: number;
}

/** The option quotes of a dataset. */
export interface QuoteCoverage {
  readonly quotes: number;
  /** Those with both a bid and an ask, which alone mark a position. */
  readonly twoSided: number;
  /** Trading days that have any. */
  readonly days: number;
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A dataset in one printable piece. */
export interface DatasetSummary {
  readonly name: string;
  readonly folder: string;
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  readonly futuresRows: number;
  readonly columns: readonly ColumnCoverage[];
  /** Null when the dataset has none. */
  readonly chains: QuoteCoverage | null;
  readonly sha256: string;
}

export function summariseDataset(dataset: Dataset): DatasetSummary {
  const { market, futuresModelled } = dataset;
  const modelledRows = futuresModelled.reduce((sum, flag) => sum + flag, 0);
  return {
    name: dataset.name,
    folder: dataset.folder,
    firstDay: toIsoDate(dataset.firstDay),
    lastDay: toIsoDate(dataset.lastDay),
    days: market.days.length,
    futuresRows: futuresModelled.length,
    columns: [...dataset.provenance].map(([column, spans]) => {
      if (column === 'futures') {
        return { column, observed: futuresModelled.length - modelledRows, carried: 0, modelled: modelledRows };
      }
      const daysOf = (kind: string) =>
        spans
          .filter((span) => span.kind === kind)
          .reduce((sum, { from, to }) => sum + daysBetween(market.days, from, to), 0);
      return { column, observed: daysOf('observed'), carried: daysOf('carried'), modelled: daysOf('modelled') };
    }),
    chains: market.quotes === undefined ? null : coverageOf(market.quotes, market.days),
    sha256: dataset.hash,
  };
}

function coverageOf({ offsets, bids, asks }: ChainQuotes, days: Int32Array): QuoteCoverage {
  let twoSided = 0;
  for (let row = 0; row < bids.length; ++row) if (!Number.isNaN(bids[row] + asks[row])) ++twoSided;
  const quoted = days.filter((_, row) => offsets[row + 1] > offsets[row]);
  const [firstDay, lastDay] = [quoted[0], quoted[quoted.length - 1]].map(toIsoDate);
  return { quotes: bids.length, twoSided, days: quoted.length, firstDay, lastDay };
}

/**
 * The summary for people: which columns were observed throughout, which in part, which not at all.
 *
 * @example
 * cboe  2000-01-03 to 2026-02-05, 6561 days, sha256 1f0c2a9b77
 *   observed  spx_close, vix, skew
 *   in part   vvix 76%, futures 61%
 *   modelled  vix1y
 *   options   3171900 quotes on 252 days from 2019-01-02 to 2019-12-31, 96% with bid and ask
 */
export function summaryText(summary: DatasetSummary): string {
  const observed: string[] = [];
  const inPart: string[] = [];
  const modelled: string[] = [];
  for (const coverage of summary.columns) {
    // An optional column has no value on the days before its first.
    const total = coverage.column === 'futures' ? summary.futuresRows : summary.days;
    if (coverage.observed + coverage.carried + coverage.modelled === 0) continue;
    if (coverage.observed === 0) modelled.push(coverage.column);
    else if (coverage.observed + coverage.carried === total) observed.push(coverage.column);
    // Rounded down: 100% would claim what is not so.
    else inPart.push(`${coverage.column} ${Math.floor((coverage.observed / total) * 100)}%`);
  }
  const { name, firstDay, lastDay, days, sha256, chains } = summary;
  return [
    `${name}  ${firstDay} to ${lastDay}, ${days} days, sha256 ${sha256.slice(0, 10)}`,
    ...line('observed', observed),
    ...line('in part ', inPart),
    ...line('modelled', modelled),
    ...line('options ', chains === null ? [] : [quotesText(chains)]),
    '',
  ].join('\n');
}

function quotesText({ quotes, twoSided, days, firstDay, lastDay }: QuoteCoverage): string {
  const share = Math.floor((twoSided / quotes) * 100);
  return `${quotes} quotes on ${days} days from ${firstDay} to ${lastDay}, ${share}% with bid and ask`;
}

function line(label: string, columns: readonly string[]): string[] {
  return columns.length === 0 ? [] : [`  ${label}  ${columns.join(', ')}`];
}

/** How many of some ascending days lie from one day to another, both included. */
function daysBetween(days: Int32Array, from: Day, to: Day): number {
  return days.filter((day) => day >= from && day <= to).length;
}
