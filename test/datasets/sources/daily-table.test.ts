import { describe, expect, it } from 'vitest';
import { readDailyTable } from '../../../datasets/sources/daily-table.js';
import { findHeader, type Header } from '../../../datasets/sources/header.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { asSourceFile } from './fixture.js';

function read(lines: string[], tradingDaysOnly = true) {
  const file = asSourceFile('x/table.csv', ['Date,Value', ...lines].join('\n'));
  const header = findHeader(file.opening, ['date', 'value']) as Header;
  const { rows, tally } = readDailyTable(file, header, { date: 'date', numbers: ['value'], tradingDaysOnly });
  return { rows: rows.map(({ day, values }) => [toIsoDate(day), values[0]]), tally };
}

describe('readDailyTable', () => {
  it('puts rows in date order', () => {
    expect(read(['2019-03-19,2', '2019-03-18,1']).rows).toEqual([
      ['2019-03-18', 1],
      ['2019-03-19', 2],
    ]);
  });

  it.each([
    ['2019-03-18', 'fewer fields than the header'],
    ['2019-03-18,1,2', 'more fields than the header'],
    ['2019-03-18,"1', 'quotes that do not pair up'],
    ['18.03.2019,1', 'no date'],
    ['2019-03-18,1O.5', 'no number in column value'],
    ['2019-03-17,1', 'not a trading day'],
  ])('refuses %s: %s', (line, reason) => {
    const { rows, tally } = read([line, '2019-03-19,2']);
    expect(rows).toEqual([['2019-03-19', 2]]);
    expect(tally.refusals).toMatchObject([{ reason, count: 1, first: 'x/table.csv:2' }]);
    expect([tally.rows, tally.kept]).toEqual([2, 1]);
  });

  it('keeps the value that was not believed beside the reason', () => {
    const refused = (line: string) => read([line]).tally.refusals[0].rows;
    expect(refused('2019-03-17,1.5')).toEqual([{ line: 2, day: '2019-03-17', column: 'value', value: 1.5 }]);
    expect(refused('2019-03-18,1O.5')).toEqual([{ line: 2, day: '2019-03-18', column: 'value', value: '1O.5' }]);
    expect(refused(`18.03.2019${'9'.repeat(99)},1`)?.[0].value).toHaveLength(40);
    expect(refused('2019-03-17,')).toBeUndefined();
  });

  it('lets empty fields at the end of a row pass', () => {
    expect(read(['2019-03-18,1,,']).rows).toEqual([['2019-03-18', 1]]);
  });

  it('gives NaN, never 0, for a value that is not there', () => {
    expect(read(['2019-03-18,']).rows).toEqual([['2019-03-18', Number.NaN]]);
  });

  it('drops repeated rows and keeps the first', () => {
    const { rows, tally } = read(['2019-03-18,1', '2019-03-18,1.0']);
    expect(rows).toEqual([['2019-03-18', 1]]);
    expect(tally.refusals).toMatchObject([{ reason: 'repeats an earlier row', count: 1, first: 'x/table.csv:3' }]);
  });

  it('refuses all rows of a day on which two differ', () => {
    const { rows, tally } = read(['2019-03-18,1', '2019-03-19,5', '2019-03-18,2']);
    expect(rows).toEqual([['2019-03-19', 5]]);
    expect(tally.refusals).toMatchObject([{ reason: 'two different rows for one day', count: 2 }]);
    expect(tally.kept).toBe(1);
  });

  it('keeps days without trading where they are wanted', () => {
    expect(read(['2019-03-17,1'], false).rows).toEqual([['2019-03-17', 1]]);
  });
});
