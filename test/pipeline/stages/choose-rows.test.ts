import { describe, expect, it } from 'vitest';
import { tradingDays } from '../../../datasets/calendars/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { chooseRows, LADDER_BUILD_DAYS } from '../../../pipeline/stages/choose-rows.js';

const days = Int32Array.from(tradingDays(toDay('2010-01-04'), toDay('2011-12-30')));
const offered = { days, observed: { from: toDay('2010-06-01'), to: toDay('2011-06-01') }, name: 'test' };
const at = (kind: 'observed' | 'all') => ({ value: { kind }, where: 'g.yaml:1:1 period' });
const span = (from: string | null, to: string | null) => ({
  value: { kind: 'span' as const, from: from === null ? null : toDay(from), to: to === null ? null : toDay(to) },
  where: 'g.yaml:1:1 period',
});

describe('chooseRows', () => {
  it('keeps the observed days, all days, or a span with open ends', () => {
    const rows = chooseRows(offered, at('observed'));
    expect([days[rows.first], days[rows.end - 1]]).toEqual([toDay('2010-06-01'), toDay('2011-06-01')]);
    expect(chooseRows(offered, at('all'))).toMatchObject({ first: 0, end: days.length });
    expect(chooseRows(offered, span('2011-01-01', null))).toMatchObject({ end: days.length });
    expect(days[chooseRows(offered, span('2011-01-01', null)).first]).toBe(toDay('2011-01-03'));
  });

  it('measures from the first day after the build-up of the ladder', () => {
    const { first, base } = chooseRows(offered, at('all'));
    expect(days[first + base] - days[first]).toBeLessThanOrEqual(LADDER_BUILD_DAYS);
    expect(days[first + base + 1] - days[first]).toBeGreaterThan(LADDER_BUILD_DAYS);
  });

  it('refuses a period outside the data, too short a one, and observed days where there are none', () => {
    expect(() => chooseRows(offered, span('2020-01-01', null))).toThrow(/g\.yaml:1:1 period: must overlap the data/);
    expect(() => chooseRows(offered, span('2011-10-03', null))).toThrow(/must leave at least 63 trading days/);
    expect(() => chooseRows({ ...offered, observed: null }, at('observed'))).toThrow(/must have days/);
  });
});
