import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BENCHMARKS_FILE,
  type BenchmarkLevels,
  importBenchmarks,
  readBenchmarkFile,
  readBenchmarks,
  writeBenchmarks,
} from '../../../datasets/benchmarks/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchmarks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const levels = (name: BenchmarkLevels['name'], ...values: number[]): BenchmarkLevels => ({
  name,
  file: `${name}.csv`,
  days: Int32Array.from(values, (_, index) => 16072 + index),
  levels: Float64Array.from(values),
});

describe('writeBenchmarks', () => {
  it('writes what readBenchmarks reads, in the order of the names', () => {
    writeBenchmarks(folder, [levels('VXTH', 1.5, 2.5, 3.5), levels('CNDR', 700.25)]);
    expect(readBenchmarks(folder)).toEqual([levels('CNDR', 700.25), levels('VXTH', 1.5, 2.5, 3.5)]);
  });
});

describe('readBenchmarks', () => {
  it('is empty without a file and refuses a damaged one', () => {
    expect(readBenchmarks(join(folder, 'nowhere'))).toEqual([]);
    writeFileSync(join(folder, BENCHMARKS_FILE), 'not Arrow');
    expect(() => readBenchmarks(folder)).toThrow('must be a table of benchmark levels');
  });
});

describe('importBenchmarks', () => {
  it('keeps the file with most days of each index', async () => {
    const source = mkdtempSync(join(folder, 'source-'));
    writeFileSync(join(source, 'monthly.csv'), 'Date,CNDR,PUT\n2014-01-31,1,5\n2014-02-28,2,6\n');
    writeFileSync(join(source, 'daily.csv'), 'Date,CNDR\n2014-01-30,7\n2014-01-31,8\n2014-02-03,9\n');
    const found = await importBenchmarks([source]);
    expect(found.map(({ name, file }) => [name, file]).sort()).toEqual([
      ['CNDR', 'daily.csv'],
      ['PUT', 'monthly.csv'],
    ]);
  });
});

describe('readBenchmarkFile', () => {
  it('gives the total-return S&P that stands beside the index', () => {
    const path = join(folder, 'given.csv');
    writeFileSync(path, 'Date,VXTH,SPXT\n2014-01-02,100,3300\n2014-01-03,101,3310\n');
    const { index, totalReturn } = readBenchmarkFile(path, 'VXTH');
    expect([...index.levels]).toEqual([100, 101]);
    expect([...(totalReturn?.levels ?? [])]).toEqual([3300, 3310]);
  });

  it.each([
    ['a name inside other words', 'Date,Cboe VXTH Index\n2014-01-02,100\n2014-01-03,101\n'],
    ['semicolons', 'Date;VXTH;SPXT\n2014-01-02;100;3300\n2014-01-03;101;3310\n'],
    ['tabs', 'Date\tCNDR\tVXTH\n2014-01-02\t7\t100\n2014-01-03\t8\t101\n'],
    ['a byte order mark and Windows line ends', '\uFEFFDate,Close\r\n01/02/2014,100\r\n01/03/2014,101\r\n'],
  ])('finds the columns of a table with %s', (_, text) => {
    const path = join(folder, 'export.csv');
    writeFileSync(path, text);
    expect([...readBenchmarkFile(path, 'VXTH').index.levels]).toEqual([100, 101]);
  });

  it('says which file is wrong and why', () => {
    expect(() => readBenchmarkFile(join(folder, 'missing.csv'), 'CNDR')).toThrow('missing.csv: must be a table');
    const path = join(folder, 'prose.csv');
    writeFileSync(path, 'nothing,here\n');
    expect(() => readBenchmarkFile(path, 'CNDR')).toThrow('CNDR, close or level), got "nothing,here"');
  });
});
