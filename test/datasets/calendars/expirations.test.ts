import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  spxMonthlyExpiration,
  spxMonthlyExpirations,
  thirdFriday,
  vixExpiration,
  vixExpirations,
} from '../../../datasets/calendars/index.js';
import { toDay, toIsoDate, weekday } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';

describe('thirdFriday', () => {
  it('is a Friday between the 15th and the 21st', () => {
    for (let month = 1; month <= 12; ++month) {
      const day = thirdFriday(2021, month);
      expect(weekday(day)).toBe(5);
      expect(Number(toIsoDate(day).slice(8))).toBeGreaterThanOrEqual(15);
      expect(Number(toIsoDate(day).slice(8))).toBeLessThanOrEqual(21);
    }
  });
});

describe('spxMonthlyExpiration', () => {
  it.each([
    [2008, 3, '2008-03-20'],
    [2014, 4, '2014-04-17'],
    [2019, 4, '2019-04-18'],
    [2022, 4, '2022-04-14'],
    [2025, 4, '2025-04-17'],
    [2026, 6, '2026-06-18'],
  ])('is the day before a third Friday that is a holiday: %i-%i', (year, month, expected) => {
    expect(toIsoDate(spxMonthlyExpiration(year, month))).toBe(expected);
  });

  it('is the third Friday in every other month of 2004-2026', () => {
    const moved: string[] = [];
    for (let year = 2004; year <= 2026; ++year) {
      for (let month = 1; month <= 12; ++month) {
        if (spxMonthlyExpiration(year, month) !== thirdFriday(year, month)) moved.push(`${year}-${month}`);
      }
    }
    expect(moved).toEqual(['2008-3', '2014-4', '2019-4', '2022-4', '2025-4', '2026-6']);
  });
});

describe('vixExpiration', () => {
  it('is a Wednesday 30 days before the next SPX expiration', () => {
    expect(toIsoDate(vixExpiration(2020, 3))).toBe('2020-03-18');
    expect(toIsoDate(vixExpiration(2017, 12))).toBe('2017-12-20');
  });

  it('is the Tuesday when the following third Friday is a holiday', () => {
    expect(toIsoDate(vixExpiration(2014, 3))).toBe('2014-03-18');
    expect(toIsoDate(vixExpiration(2026, 5))).toBe('2026-05-19');
  });

  it('is the Tuesday when the Wednesday is a holiday', () => {
    expect(toIsoDate(vixExpiration(2024, 6))).toBe('2024-06-18');
  });
});

describe('vixExpiration in 2004', () => {
  it('is the Wednesday before the third Friday of the month itself, as the archive files of CFE end', () => {
    const of = (month: number) => toIsoDate(vixExpiration(2004, month));
    expect([5, 6, 7, 8, 9, 10, 11].map(of)).toEqual([
      ...['2004-05-19', '2004-06-16', '2004-07-14', '2004-08-18', '2004-09-15', '2004-10-13', '2004-11-17'],
    ]);
  });
});

describe('monthly expirations between two days', () => {
  it('include both ends and nothing outside', () => {
    const march = toDay('2020-03-20');
    const may = toDay('2020-05-15');
    expect([...spxMonthlyExpirations(march, may)].map(toIsoDate)).toEqual(['2020-03-20', '2020-04-17', '2020-05-15']);
    expect([...spxMonthlyExpirations(march + 1, may - 1)].map(toIsoDate)).toEqual(['2020-04-17']);
    expect(vixExpirations(march, march).length).toBe(0);
  });

  it('run over a change of year', () => {
    const days = vixExpirations(toDay('2019-12-01'), toDay('2020-01-31'));
    expect([...days].map(toIsoDate)).toEqual(['2019-12-18', '2020-01-22']);
  });
});

describe.skipIf(!hasRealData)('vixExpirations against the settlement dates of CFE contract files', () => {
  it('are the settlement date of every contract listed for longer than a weekly', () => {
    const folder = join(realDataDir, 'vx-futures/cfe-contracts');
    // A weekly future is listed a few weeks ahead; every contract with more than 100 days of trading is a monthly.
    const settlements = readdirSync(folder)
      .filter((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n').length > 101)
      .map((file) => file.slice('VX_'.length, -'.csv'.length));
    const byRule = new Set([...vixExpirations(toDay('2013-01-01'), toDay('2026-12-31'))].map(toIsoDate));
    expect(settlements.length).toBeGreaterThan(130);
    expect(settlements.filter((date) => !byRule.has(date))).toEqual([]);
  });
});
