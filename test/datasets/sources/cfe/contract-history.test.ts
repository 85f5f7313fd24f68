import { describe, expect, it } from 'vitest';
import { cfeContractHistory } from '../../../../datasets/sources/cfe/index.js';
import { toIsoDate } from '../../../../engine/contracts/calendar-date.js';
import { fixture, refusalsOf, settlesOf } from '../fixture.js';

const read = (name: string) => cfeContractHistory.read(fixture(`cfe/${name}`));
const finalOf = (name: string) => read(name).settlements.map(({ expiration, value }) => [toIsoDate(expiration), value]);

describe('cfeContractHistory', () => {
  it('divides prices by ten up to the rescaling of March 2007, in a file that has both scales', () => {
    expect(settlesOf(read('CFE_J07_VX.csv'))).toEqual([
      ['2007-03-22', '2007-04-18', 14.15],
      ['2007-03-23', '2007-04-18', 14.03],
      ['2007-03-26', '2007-04-18', 14.1],
      ['2007-04-17', '2007-04-18', 12.55],
    ]);
  });

  it('takes the settle of the settlement date as the final settlement, not as a daily settle', () => {
    expect(finalOf('CFE_J07_VX.csv')).toEqual([['2007-04-18', 12.31]]);
  });

  it('finds the header under a disclaimer, passes over days without a settle and refuses rows cut short', () => {
    const reading = read('CFE_F17_VX.csv');
    expect(settlesOf(reading)).toEqual([
      ['2017-01-13', '2017-01-18', 12.175],
      ['2017-01-17', '2017-01-18', 12.325],
    ]);
    expect(refusalsOf(reading)).toEqual({ 'no settle': 1, 'fewer fields than the header': 1 });
  });

  it('reads files with an index column and finds the Tuesday on which March 2019 settled', () => {
    const reading = read('CFE_H19_VX.csv');
    expect(settlesOf(reading)).toEqual([
      ['2019-03-15', '2019-03-19', 13.025],
      ['2019-03-18', '2019-03-19', 13.075],
    ]);
    expect(finalOf('CFE_H19_VX.csv')).toEqual([['2019-03-19', 12.61]]);
    expect(refusalsOf(reading)).toEqual({ 'repeats an earlier row': 1, 'after the final settlement date': 1 });
  });

  it('takes the expiration from the name and refuses rows of another month', () => {
    const reading = read('VX_2020-03-18.csv');
    expect(settlesOf(reading).map(([date]) => date)).toEqual(['2020-03-13', '2020-03-16']);
    expect(finalOf('VX_2020-03-18.csv')).toEqual([['2020-03-18', 69.25]]);
    expect(refusalsOf(reading)).toEqual({ 'another contract': 1 });
  });

  it('leaves weekly contracts out and counts them', () => {
    const reading = read('VX_2020-03-25.csv');
    expect([reading.futures, reading.settlements]).toEqual([[], []]);
    expect(refusalsOf(reading)).toEqual({ 'weekly contract': 2 });
  });
});
