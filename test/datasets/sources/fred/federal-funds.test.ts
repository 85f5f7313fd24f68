import { describe, expect, it } from 'vitest';
import { fredFederalFunds } from '../../../../datasets/sources/fred/index.js';
import { asSourceFile, fixture } from '../fixture.js';

describe('fredFederalFunds', () => {
  it('counts rows and fills no column', () => {
    const reading = fredFederalFunds.read(fixture('fred/DFF.csv'));
    expect([reading.tally.rows, reading.tally.kept, reading.series]).toEqual([2, 2, []]);
  });

  it('takes a nameless value column only in a file called DFF', () => {
    const text = 'date,value\n2019-07-03,2.38\n';
    expect(fredFederalFunds.recognises(asSourceFile('fred_DFF_rate.csv', text))).toBe(true);
    expect(fredFederalFunds.recognises(asSourceFile('other.csv', text))).toBe(false);
  });
});
