import { describe, expect, it } from 'vitest';
import { levelsOf, namesBenchmarks, readLevels } from '../../../datasets/benchmarks/index.js';
import { csvRows } from '../../../datasets/sources/csv.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';

const read = (text: string, file = 'levels.csv') =>
  readLevels(csvRows(text), file).map(({ name, days, levels }) => [name, [...days].map(toIsoDate), [...levels]]);

describe('readLevels', () => {
  it('finds every known index by the name of its column, in any order, among others', () => {
    const text = 'Dates,SPY,VXTH,"CNDR Index",SPTR\n2014-01-02,1,100,700,3000\n2014-01-03,1,101,701,3001\n';
    const days = ['2014-01-02', '2014-01-03'];
    expect(read(text)).toEqual([
      ['CNDR', days, [700, 701]],
      ['VXTH', days, [100, 101]],
      ['SPXT', days, [3000, 3001]],
    ]);
  });

  it.each([
    ['ISO dates', '2014-01-02', '2014-01-03'],
    ['American dates', '01/02/2014', '1/3/2014'],
    ['dates with a time', '2014-01-02 00:00:00', '2014-01-03T16:15:00-05:00'],
    ['dates without dashes', '20140102', '20140103'],
  ])('reads %s', (_, first, second) => {
    expect(read(`DATE,CNDR\n${first},"1,700.5"\n${second},1701\n`)).toEqual([
      ['CNDR', ['2014-01-02', '2014-01-03'], [1700.5, 1701]],
    ]);
  });

  it('lets the file name say what a chart of one index holds', () => {
    const text = 'time,volume,open,high,low,close\n01/02/2014,0,1,1,1,700\n01/03/2014,0,1,1,1,701\n';
    expect(read(text, 'CNDR_Data.csv')).toEqual([['CNDR', ['2014-01-02', '2014-01-03'], [700, 701]]]);
    expect(read(text, 'prices.csv')).toEqual([]);
  });

  it('leaves out holidays, rows without a number and days on which rows disagree', () => {
    const rows = ['2013-12-31,5', '2014-01-01,5', '2014-01-02,', '2014-01-03,n/a', '2014-01-06,6', '2014-01-07,7'];
    const text = `Date,PUT\n${rows.join('\n')}\n2014-01-06,8\n2014-01-08,8\n2014-01-09,-1\n`;
    expect(read(text)).toEqual([['PUT', ['2013-12-31', '2014-01-07', '2014-01-08'], [5, 7, 8]]]);
  });

  it("gives a month's last session the level that is labelled by its last day", () => {
    expect(read('Date,CNDR\n2014-05-31,700\n2014-06-30,701\n2014-08-31,702\n')).toEqual([
      ['CNDR', ['2014-05-30', '2014-06-30', '2014-08-29'], [700, 701, 702]],
    ]);
  });

  it('takes no other word for an index', () => {
    const opening = csvRows('date,put_to_call_volume,input\n2014-01-02,1,2\n');
    expect(namesBenchmarks(opening, 'features.csv')).toBe(false);
  });
});

describe('levelsOf', () => {
  it.each([
    ['Date,Close', 700],
    ['Date,Open,Close/Last', 700],
    ['Date,whatever', 700],
  ])('finds the level where the table does not name the index: %s', (header) => {
    const columns = header.split(',').length;
    const row = columns === 2 ? '2014-01-02,700' : '2014-01-02,1,700';
    expect(levelsOf(csvRows(`${header}\n${row}\n`), 'CNDR', 'x.csv')?.levels).toEqual(Float64Array.of(700));
  });

  it('does not guess between several', () => {
    expect(levelsOf(csvRows('Date,A,B\n2014-01-02,1,2\n'), 'CNDR', 'x.csv')).toBeUndefined();
    expect(levelsOf(csvRows('no,dates\n1,2\n'), 'CNDR', 'x.csv')).toBeUndefined();
  });
});
