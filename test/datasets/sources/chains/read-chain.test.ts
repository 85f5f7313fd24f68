import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_FORMATS,
  type ChainTable,
  openChainBytes,
  openChainFile,
  readChain,
} from '../../../../datasets/sources/chains/index.js';
import { CHAIN_FIXTURES, chainFixturePaths, quotesOf, readText, refusalsOf } from './chain-fixture.js';

const header = 'underlying_symbol,quote_date,root,expiration,strike,option_type,bid_eod,ask_eod';
const row = (strike: number, type: string, bid: string, ask: string, day = '2019-03-04') =>
  `^SPX,${day},SPX,2019-04-18,${strike},${type},${bid},${ask}`;

describe('CHAIN_FORMATS', () => {
  it('have ids of their own and a fixture each', () => {
    const ids = CHAIN_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tables = chainFixturePaths.map((path) => openChainFile(`${CHAIN_FIXTURES}/${path}`, path) as ChainTable);
    expect(new Set(tables.map(({ format }) => format.id))).toEqual(new Set(ids));
  });
});

describe('readChain', () => {
  it('brings rows into order, whatever order the file has', () => {
    const rows = [row(2900, 'P', '1', '2', '2019-03-05'), row(2900, 'P', '1', '2'), row(2800, 'P', '3', '4')];
    rows.push(row(2900, 'C', '5', '6'), row(2800.5, 'C', '7', '8'));
    expect(quotesOf(readText('x.csv', [header, ...rows].join('\n')).chain)).toEqual([
      '2019-03-04 SPX 2019-04-18 C 2800.5 7/8 -',
      '2019-03-04 SPX 2019-04-18 C 2900 5/6 -',
      '2019-03-04 SPX 2019-04-18 P 2800 3/4 -',
      '2019-03-04 SPX 2019-04-18 P 2900 1/2 -',
      '2019-03-05 SPX 2019-04-18 P 2900 1/2 -',
    ]);
  });

  it('keeps one of equal rows and none of different ones', () => {
    const rows = [
      row(2800, 'C', '1', '2'),
      row(2800, 'C', '1', '2'),
      row(2900, 'C', '1', '2'),
      row(2900, 'C', '1', '3'),
    ];
    const reading = readText('x.csv', [header, ...rows].join('\n'));
    expect(quotesOf(reading.chain)).toEqual(['2019-03-04 SPX 2019-04-18 C 2800 1/2 -']);
    expect(refusalsOf(reading)).toEqual({
      'repeats an earlier row': [1, 'x.csv:3'],
      'two different rows for one contract and day': [2, 'x.csv:4'],
    });
    expect(reading.tally.kept).toBe(1);
  });

  it.each([
    [row(2800, 'C', '-1', '2'), 'negative price'],
    [row(2800, 'X', '1', '2'), 'neither call nor put'],
    [row(2800, 'C', '1', '2', '2019-03-03'), 'not a trading day'],
    [row(2800, 'C', '1', '2', '2019-04-30'), 'expires before its quote'],
    [row(2800.0001, 'C', '1', '2'), 'strike that is not listed'],
    [row(1e7, 'C', '1', '2'), 'strike that is not listed'],
    [row(2800, 'C', '1', '2e9'), 'price too high'],
    [row(2800, 'C', '1', 'many'), 'no number in column ask_eod'],
    [row(2800, 'C', '0', ''), 'no bid, ask or trade'],
    [`${row(2800, 'C', '1', '2')},3`, 'more fields than the header'],
    [row(2800, 'C', '1', '"2'), 'quotes that do not pair up'],
  ])('refuses %s', (text, reason) => {
    const reading = readText('x.csv', `${header}\n${text}\n`);
    expect(refusalsOf(reading)).toEqual({ [reason]: [1, 'x.csv:2'] });
    expect(reading.chain.columns.length).toBe(0);
  });

  it('finds a header below a disclaimer and reads quoted fields', () => {
    const text = `Notice: all rights reserved\n${header}\n"^SPX","2019-03-04","SPX","2019-04-18","2800","c","1","2"\n`;
    expect(quotesOf(readText('x.csv', text).chain)).toEqual(['2019-03-04 SPX 2019-04-18 C 2800 1/2 -']);
  });
});

describe('openChainFile', () => {
  it('reads the same from a plain file, from gzip and from bytes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sweep-chain-'));
    try {
      const text = Buffer.from(
        [header, ...Array.from({ length: 5000 }, (_, at) => row(1000 + at, 'C', '1', '2'))].join('\n'),
      );
      const [plain, packed] = [join(folder, 'a.csv'), join(folder, 'a.csv.gz')];
      writeFileSync(plain, text);
      writeFileSync(packed, gzipSync(text));
      const read = (table: ReturnType<typeof openChainFile>) => readChain(table as ChainTable).chain.columns;
      const expected = read(openChainBytes('a.csv', text));
      expect(expected.length).toBe(5000);
      expect(read(openChainFile(plain, 'a.csv'))).toEqual(expected);
      expect(read(openChainFile(packed, 'a.csv.gz'))).toEqual(expected);
      writeFileSync(packed, gzipSync(text).subarray(0, 400));
      expect(openChainFile(packed, 'a.csv.gz')).toEqual({ unreadable: 'damaged gzip file' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves files of another kind', () => {
    expect(openChainBytes('x.csv', Buffer.from('DATE,VVIX\n03/18/2020,99.5\n'))).toBeUndefined();
    expect(openChainBytes('x.csv', Buffer.alloc(0))).toBeUndefined();
    expect(openChainBytes('x.csv', Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBeUndefined();
  });
});
