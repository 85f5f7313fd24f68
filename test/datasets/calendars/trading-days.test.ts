import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isTradingDay,
  lastTradingDayUpTo,
  previousTradingDay,
  tradingDays,
} from '../../../datasets/calendars/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';

describe('isTradingDay', () => {
  it.each([
    ['1998-01-19', 'the first Martin Luther King day the exchange kept'],
    ['2022-06-20', 'the first Juneteenth it kept, a Sunday moved to Monday'],
    ['2008-03-21', 'Good Friday'],
    ['2021-12-24', 'Christmas on a Saturday, kept on Friday'],
    ['2023-01-02', 'New Year on a Sunday, kept on Monday'],
    ['2020-07-03', 'the fourth of July on a Saturday, kept on Friday'],
    ['2026-05-25', 'Memorial Day, the last Monday of May'],
    ['2012-10-30', 'Hurricane Sandy'],
    ['2024-06-22', 'a Saturday'],
  ])('is false on %s, %s', (date) => {
    expect(isTradingDay(toDay(date))).toBe(false);
  });

  it.each([
    ['1997-01-20', 'Martin Luther King day before the exchange kept it'],
    ['2021-06-18', 'Juneteenth before the exchange kept it'],
    ['2021-12-31', 'the Friday before a New Year on a Saturday'],
    ['2019-07-03', 'a shortened session'],
  ])('is true on %s, %s', (date) => {
    expect(isTradingDay(toDay(date))).toBe(true);
  });
});

describe('previousTradingDay', () => {
  it('steps over a weekend and a holiday', () => {
    expect(toIsoDate(previousTradingDay(toDay('2019-04-22')))).toBe('2019-04-18');
  });

  it('is never the day itself, unlike lastTradingDayUpTo', () => {
    const day = toDay('2019-04-18');
    expect(toIsoDate(previousTradingDay(day))).toBe('2019-04-17');
    expect(lastTradingDayUpTo(day)).toBe(day);
  });
});

describe.skipIf(!hasRealData)('tradingDays against the S&P 500 of 1990-2026', () => {
  it('equal the days that have a close', () => {
    const lines = readFileSync(join(realDataDir, 'indices/GSPC.csv'), 'utf8').trim().split('\n').slice(1);
    const observed = lines.map((line) => line.slice(0, 10));
    const expected = [...tradingDays(toDay('1990-01-01'), toDay(observed.at(-1) as string))].map(toIsoDate);
    const inFile = new Set(observed);
    const byRule = new Set(expected);
    expect({
      tradedOnAHoliday: observed.filter((date) => !byRule.has(date)),
      withoutAClose: expected.filter((date) => !inFile.has(date)),
    }).toEqual({ tradedOnAHoliday: [], withoutAClose: [] });
  });
});
