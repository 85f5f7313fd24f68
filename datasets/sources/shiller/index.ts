/**
 * Robert Shiller's monthly S&P 500 table as the public data set `datasets/s-and-p-500` republishes it: dividend yield.
 */
import { dayOf, yearAndMonth } from '../../../engine/contracts/calendar-date.js';
import { readDailyTable } from '../daily-table.js';
import { findHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { type DailyValue, toObservedSeries, toSource } from '../observed-series.js';
import type { SourceFile } from '../source-file.js';

/** S&P publishes a quarter's dividends after it has ended; by then all of them were known. */
const PUBLICATION_LAG_MONTHS = 3;

/**
 * Monthly S&P 500 level and trailing twelve-month dividend; the yield is their ratio.
 *
 * A value enters three months after its month began. A dividend of 0.0 has not been filled in yet and is no zero.
 */
export const shillerDividendYield: Importer = {
  id: 'shiller-dividend-yield',
  title: 'Dividend yield, Shiller monthly',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const { rows, tally } = readDailyTable(file, headerOf(file) as Header, {
      date: 'date',
      numbers: ['sp500', 'dividend'],
      tradingDaysOnly: false,
    });
    const yields: DailyValue[] = [];
    for (const { line, day, values } of rows) {
      const [level, dividend] = values as [number, number];
      if (!(level > 0)) tally.refuse(line, 'no index level');
      else if (dividend === 0 || Number.isNaN(dividend)) {
        tally.refuse(line, 'dividend not filled in yet', { day, column: 'dividend', value: dividend });
      } else if (!(dividend > 0 && dividend < level)) {
        tally.refuse(line, 'dividend outside 0 to the index level', { day, column: 'dividend', value: dividend });
      } else {
        const { year, month } = yearAndMonth(day);
        yields.push({ day: dayOf(year, month + PUBLICATION_LAG_MONTHS, 1), value: dividend / level });
      }
    }
    const series = toObservedSeries('dividend_yield', yields, toSource('shiller', file));
    return { series, futures: [], settlements: [], tally };
  },
};

function headerOf(file: SourceFile): Header | undefined {
  return findHeader(file.opening, ['date', 'sp500', 'dividend', 'earnings', 'pe10']);
}
