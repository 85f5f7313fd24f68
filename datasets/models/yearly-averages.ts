import { type Day, yearAndMonth } from '../../engine/contracts/calendar-date.js';
import { log } from '../../engine/math/index.js';
import { continuousBillRate } from './bill-rate.js';

/**
 * Three-month Treasury bill, secondary market, bank discount, yearly averages [percent].
 *
 * @see Board of Governors of the Federal Reserve, release H.15; FRED series TB3MS, annual average
 */
const BILL_DISCOUNT: Readonly<Record<number, number>> = {
  2000: 5.82,
  2001: 3.4,
  2002: 1.61,
  2003: 1.01,
  2004: 1.37,
  2005: 3.15,
  2006: 4.73,
  2007: 4.36,
  2008: 1.37,
  2009: 0.15,
  2010: 0.14,
  2011: 0.05,
  2012: 0.09,
  2013: 0.06,
  2014: 0.03,
  2015: 0.05,
  2016: 0.32,
  2017: 0.93,
  2018: 1.94,
  2019: 2.06,
  2020: 0.36,
};

/**
 * Dividend yield of the S&P 500, yearly averages [percent].
 *
 * 1990-2022: mean over the months of trailing twelve-month dividends over the month's price.
 * 2023-2025: the year's dividends per share over its average close: 70.30/4283.73, 74.83/5428.24, 78.92/6216.87.
 *
 * @see Shiller, online data to Irrational Exuberance (2015), monthly S&P composite; S&P Dow Jones Indices, yearly
 *   announcements of dividend payments
 */
const DIVIDEND_YIELD: Readonly<Record<number, number>> = {
  1990: 3.49,
  1991: 3.24,
  1992: 2.97,
  1993: 2.77,
  1994: 2.8,
  1995: 2.49,
  1996: 2.15,
  1997: 1.75,
  1998: 1.47,
  1999: 1.25,
  2000: 1.16,
  2001: 1.33,
  2002: 1.62,
  2003: 1.72,
  2004: 1.65,
  2005: 1.74,
  2006: 1.8,
  2007: 1.79,
  2008: 2.4,
  2009: 2.73,
  2010: 1.95,
  2011: 1.94,
  2012: 2.08,
  2013: 2.04,
  2014: 1.94,
  2015: 2.03,
  2016: 2.13,
  2017: 1.94,
  2018: 1.87,
  2019: 1.93,
  2020: 1.85,
  2021: 1.38,
  2022: 1.57,
  2023: 1.64,
  2024: 1.38,
  2025: 1.27,
};

const LAST_DIVIDEND_YEAR = 2025;

/**
 * Three-month rate of a day by its year's average.
 *
 * @returns [fraction per year, continuous]; NaN before 2000 and after 2020
 */
export function yearlyBillRate(day: Day): number {
  const discount = BILL_DISCOUNT[yearAndMonth(day).year];
  return discount === undefined ? Number.NaN : continuousBillRate(discount / 100);
}

/**
 * Dividend yield of a day by its year's average.
 *
 * @param day - 1990 or later; after 2025 the last year's yield stands
 * @returns [fraction per year, continuous]; NaN before 1990
 */
export function yearlyDividendYield(day: Day): number {
  const percent = DIVIDEND_YIELD[Math.min(yearAndMonth(day).year, LAST_DIVIDEND_YEAR)];
  return percent === undefined ? Number.NaN : log(1 + percent / 100);
}
