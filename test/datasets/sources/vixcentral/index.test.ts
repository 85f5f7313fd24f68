import { describe, expect, it } from 'vitest';
import { vixcentralTermStructure } from '../../../../datasets/sources/vixcentral/index.js';
import { fixture, settlesOf } from '../fixture.js';

describe('vixcentralTermStructure', () => {
  const settles = settlesOf(vixcentralTermStructure.read(fixture('vixcentral/vix_contango.csv')));

  it('takes 0 and nothing as not listed', () => {
    expect(settles.filter(([date]) => date === '2019-03-18')).toHaveLength(8);
    expect(settles.filter(([date]) => date === '2019-03-19')).toHaveLength(7);
  });

  it('goes by the calendar where the stated first month is already past', () => {
    expect(settles.find(([date]) => date === '2019-03-19')).toEqual(['2019-03-19', '2019-04-17', 15.25]);
  });
});
