import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../../datasets/build/find-disagreements.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { seriesOf, sourceOf } from './make-observations.js';

const days = Int32Array.of(toDay('2015-03-02'), toDay('2015-03-03'));
const none = { series: [], futures: [], settlements: [] };

describe('findDisagreements', () => {
  const cboe = seriesOf('vix', days, () => 20, sourceOf('cboe', 'VIX_History.csv', '1'));
  const other = (value: number) => seriesOf('vix', days.slice(1), () => value, sourceOf('finance-vix', 'vix.csv', '2'));

  it('lets rounding pass', () => {
    expect(findDisagreements({ ...none, series: [cboe, other(20.19)] })).toEqual([]);
  });

  it('gives the value that is used beside the other, in whatever order the files come', () => {
    const expected = [
      { column: 'vix', day: '2015-03-03', value: 20, file: 'VIX_History.csv', otherValue: 20.21, otherFile: 'vix.csv' },
    ];
    expect(findDisagreements({ ...none, series: [cboe, other(20.21)] })).toEqual(expected);
    expect(findDisagreements({ ...none, series: [other(20.21), cboe] })).toEqual(expected);
  });

  it('compares rates by their difference', () => {
    const rates = (vendor: string, rate: number) =>
      seriesOf('rate', days, () => rate, sourceOf(vendor, `${vendor}.csv`, '3'));
    expect(findDisagreements({ ...none, series: [rates('fred', 0.0001), rates('other', 0.0005)] })).toEqual([]);
    expect(findDisagreements({ ...none, series: [rates('fred', 0.0001), rates('other', 0.0011)] })).toHaveLength(2);
  });

  it('compares settles of one contract, not last prices', () => {
    const contract = (vendor: string, settle: number) => ({
      expiration: toDay('2015-03-18'),
      days,
      settles: Float64Array.of(settle, settle),
      source: sourceOf(vendor, `${vendor}.csv`, '4'),
    });
    const futures = [contract('cfe', 15), contract('vixcentral', 16), contract('leyhline', 17)];
    expect(findDisagreements({ ...none, futures }).map(({ column, otherFile }) => `${column} ${otherFile}`)).toEqual([
      'settle 2015-03-18 vixcentral.csv',
      'settle 2015-03-18 vixcentral.csv',
    ]);
  });
});
