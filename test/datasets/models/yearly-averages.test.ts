import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { continuousBillRate, yearlyBillRate, yearlyDividendYield } from '../../../datasets/models/index.js';
import { dayOf, toDay } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';

describe('continuousBillRate', () => {
  it('gives the growth of a bill bought at its discounted price', () => {
    const rate = continuousBillRate(0.05);
    expect(Math.exp((rate * 91) / 365)).toBeCloseTo(1 / (1 - (0.05 * 91) / 360), 14);
  });

  it('is 0 at 0 and above the discount otherwise', () => {
    expect(continuousBillRate(0)).toBeCloseTo(0, 15);
    expect(continuousBillRate(0.05)).toBeCloseTo(0.0510175, 7);
  });
});

describe('yearlyBillRate', () => {
  it('is known from 2000 to 2020', () => {
    expect(yearlyBillRate(toDay('1999-12-31'))).toBeNaN();
    expect(yearlyBillRate(toDay('2000-01-03'))).toBeCloseTo(continuousBillRate(0.0582), 12);
    expect(yearlyBillRate(toDay('2020-04-17'))).toBeCloseTo(continuousBillRate(0.0036), 12);
    expect(yearlyBillRate(toDay('2021-01-04'))).toBeNaN();
  });
});

describe('yearlyDividendYield', () => {
  it('is known from 1990 on; the last year stands for those after it', () => {
    expect(yearlyDividendYield(toDay('1989-12-29'))).toBeNaN();
    expect(Math.exp(yearlyDividendYield(toDay('2009-06-01'))) - 1).toBeCloseTo(0.0273, 12);
    expect(yearlyDividendYield(toDay('2030-01-02'))).toBe(yearlyDividendYield(toDay('2025-01-02')));
  });
});

/** Mean per year of one column of a CSV file, by the year its dates begin with. */
function yearlyMeans(file: string, valueIn: (fields: string[]) => number): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const line of readFileSync(join(realDataDir, file), 'utf8').trim().split('\n').slice(1)) {
    const fields = line.split(',');
    const value = valueIn(fields);
    if (Number.isNaN(value)) continue;
    const year = Number(fields[0].slice(0, 4));
    const { sum, count } = sums.get(year) ?? { sum: 0, count: 0 };
    sums.set(year, { sum: sum + value, count: count + 1 });
  }
  return new Map([...sums].map(([year, { sum, count }]) => [year, sum / count]));
}

describe.skipIf(!hasRealData)('the yearly tables against the files they average', () => {
  it('bill rates are the means of DTB3 to about a basis point', () => {
    const means = yearlyMeans('rates/DTB3.csv', (fields) => Number(fields[1] || Number.NaN));
    for (let year = 2000; year <= 2019; ++year) {
      const expected = continuousBillRate((means.get(year) as number) / 100);
      expect(Math.abs(yearlyBillRate(dayOf(year, 6, 1)) - expected)).toBeLessThan(1.1e-4);
    }
  });

  it("dividend yields are the means of Shiller's dividend over price", () => {
    const means = yearlyMeans('macro/shiller_sp500_monthly.csv', (fields) => Number(fields[2]) / Number(fields[1]));
    for (let year = 1990; year <= 2022; ++year) {
      expect(Math.exp(yearlyDividendYield(dayOf(year, 6, 1))) - 1).toBeCloseTo(means.get(year) as number, 4);
    }
  });
});
