import { describe, expect, it } from 'vitest';
import { strategyIndices } from '../../../../datasets/sources/strategy-indices/index.js';
import { asSourceFile, fixture, refusalsOf } from '../fixture.js';

describe('strategyIndices', () => {
  it('gives no column and names rows on days without a session', () => {
    const reading = strategyIndices.read(fixture('strategy-indices/CNDR_Data.csv'));
    expect([reading.series, reading.futures, reading.tally.kept]).toEqual([[], [], 1]);
    expect(refusalsOf(reading)).toEqual({ 'not a trading day': 1 });
  });

  it('knows the monthly and the tail-risk table', () => {
    const monthly = asSourceFile('x/m.csv', 'Date,BXM,PUT,CNDR,SPTR\n2019-03-29,1,2,3,4\n');
    const tailRisk = asSourceFile('x/t.csv', 'Dates,VXTH,SPVXSTR,PPUT\n2019-03-29,1,2,3\n2019-04-19,1,2,3\n');
    expect(strategyIndices.recognises(monthly)).toBe(true);
    expect(refusalsOf(strategyIndices.read(tailRisk))).toEqual({ 'not a trading day': 1 });
  });
});
