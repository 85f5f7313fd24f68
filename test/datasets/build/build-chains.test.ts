import { tableToIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { buildChains, buildDataset } from '../../../datasets/build/index.js';
import { decodeProvenance, type ObservedChain } from '../../../datasets/schemas/index.js';
import { openChainBytes, readChain } from '../../../datasets/sources/index.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { sessions, smallObservations } from './make-observations.js';

const HEADER = 'underlying_symbol,quote_date,root,expiration,strike,option_type,close,bid_eod,ask_eod';
const days = sessions('2015-01-02', '2015-01-30');

/** A chain of rows `date strike bid ask`, calls of 20 February 2015. */
function chainOf(file: string, ...rows: string[]): ObservedChain {
  const lines = rows.map((row) => {
    const [date, strike, bid, ask] = row.split(' ');
    return `^SPX,${date},SPX,2015-02-20,${strike},C,9,${bid},${ask}`;
  });
  const table = openChainBytes(file, Buffer.from([HEADER, ...lines].join('\n')));
  if (table === undefined || 'unreadable' in table) throw new Error('no chain');
  return readChain(table).chain;
}

/** Rows of the table as `date strike bid/ask`. */
function rowsOf(chains: readonly ObservedChain[]): string[] {
  const { table } = buildChains(days, chains, 'x');
  if (table === null) return [];
  const get = (name: string, row: number) => table.getChild(name)?.get(row);
  return Array.from({ length: table.numRows }, (_, row) => {
    return `${toIsoDate(get('day', row))} ${get('strike', row)} ${get('bid', row)}/${get('ask', row)}`;
  });
}

describe('buildChains', () => {
  const first = chainOf('a.csv', '2015-01-05 2000 1 2', '2015-01-05 2010 3 4', '2015-01-07 2000 5 6');
  const second = chainOf('b.csv', '2015-01-06 2000 7 8', '2015-01-05 2005 9 10');

  it('lays the days of all files in order, and merges files that share a day', () => {
    expect(rowsOf([first, second])).toEqual([
      '2015-01-05 2000 1/2',
      '2015-01-05 2005 9/10',
      '2015-01-05 2010 3/4',
      '2015-01-06 2000 7/8',
      '2015-01-07 2000 5/6',
    ]);
  });

  it('takes a contract that two files have from the better one, unless only the other has bid and ask', () => {
    // Of one vendor's files the one that ends later is the better.
    const better = chainOf('c.csv', '2015-01-05 2000 1 2', '2015-01-05 2010 0 4', '2015-01-08 2000 1 2');
    const other = chainOf('d.csv', '2015-01-05 2000 1.1 2.1', '2015-01-05 2010 3 4');
    const expected = ['2015-01-05 2000 1/2', '2015-01-05 2010 3/4', '2015-01-08 2000 1/2'];
    expect(rowsOf([better, other])).toEqual(expected);
    expect(rowsOf([other, better])).toEqual(expected);
    expect(buildChains(days, [better, other], 'x').report).toMatchObject({ rows: 3, twoSided: 3, superseded: 2 });
  });

  it('leaves days that the market does not have, and is no table without a row', () => {
    const outside = chainOf('e.csv', '2014-12-31 2000 1 2');
    expect(rowsOf([outside, second])).toHaveLength(2);
    const { table, report } = buildChains(days, [outside], 'x');
    expect(table).toBeNull();
    expect(report).toEqual({
      rows: 0,
      twoSided: 0,
      days: 0,
      firstDay: null,
      lastDay: null,
      outsideMarket: 1,
      superseded: 0,
    });
  });

  it('gives the same bytes in whatever order files come, and names each with its span', () => {
    const bytes = [
      [first, second],
      [second, first],
    ].map((chains) => tableToIPC(buildChains(days, chains, 'x').table as never, 'file'));
    expect(bytes[0]).toEqual(bytes[1]);
    const bid = buildChains(days, [first, second], 'x').table?.schema.fields.find(({ name }) => name === 'bid');
    const spans = decodeProvenance(bid?.metadata.get('provenance_spans') ?? '', 'bid');
    expect(spans.map(({ from, to, kind, source }) => [toIsoDate(from), toIsoDate(to), kind, source])).toEqual([
      ['2015-01-05', '2015-01-07', 'observed', 'cboe-datashop:a.csv'],
      ['2015-01-05', '2015-01-06', 'observed', 'cboe-datashop:b.csv'],
    ]);
  });
});

describe('buildDataset, given chains', () => {
  it('has a chains table and reports it; without them it has neither', () => {
    const chain = chainOf('a.csv', '2015-01-05 2000 1 2');
    const built = buildDataset({ ...smallObservations(), chains: [chain] }, { name: 'x' });
    expect(built.chains?.numRows).toBe(1);
    expect(built.report.chains?.rows).toBe(1);
    const plain = buildDataset(smallObservations(), { name: 'x' });
    expect(plain.chains).toBeUndefined();
    expect(plain.report.chains).toBeNull();
  });
});
