import type { MarketColumn } from '../schemas/index.js';
import { type DailyLayout, readDailyTable } from './daily-table.js';
import type { Header } from './header.js';
import type { Reading } from './importer.js';
import { type DailyValue, toObservedSeries, toSource } from './observed-series.js';
import { implausibleReason, isPlausible, type PlausibleRange } from './plausible-range.js';
import type { SourceFile } from './source-file.js';

/** Which market columns an index's open, high, low and close fill; those left out are not wanted. */
export interface IndexPrices {
  readonly vendor: string;
  readonly open?: MarketColumn;
  readonly high?: MarketColumn;
  readonly low?: MarketColumn;
  readonly close: MarketColumn;
  readonly range: PlausibleRange;
  /** Whether rows on days without trading are refused; true unless said. */
  readonly tradingDaysOnly?: boolean;
  /** Why a row of the table is not of this index, if it is not. */
  readonly refuse?: DailyLayout['refuse'];
}

/**
 * Reads a table of an index's daily open, high, low and close.
 *
 * The close decides whether a row is kept. The other three are dropped where they contradict each other or the close
 * (Cboe's VIX before 2000 often does), and the open where all four are one number: then only the close was recorded.
 *
 * @param header - naming date, open, high, low and close
 */
export function readIndexPrices(file: SourceFile, header: Header, prices: IndexPrices): Reading {
  const { rows, tally } = readDailyTable(file, header, {
    date: 'date',
    numbers: ['open', 'high', 'low', 'close'],
    tradingDaysOnly: prices.tradingDaysOnly ?? true,
    ...(prices.refuse && { refuse: prices.refuse }),
  });
  const opens: DailyValue[] = [];
  const highs: DailyValue[] = [];
  const lows: DailyValue[] = [];
  const closes: DailyValue[] = [];
  for (const { line, day, values } of rows) {
    const [open, high, low, close] = values as [number, number, number, number];
    if (Number.isNaN(close)) {
      tally.refuse(line, 'no value');
      continue;
    }
    if (!isPlausible(close, prices.range)) {
      tally.refuse(line, implausibleReason('close', prices.range), { day, column: 'close', value: close });
      continue;
    }
    closes.push({ day, value: close });
    if (!(low > 0 && low <= open && open <= high && low <= close && close <= high)) {
      const reason = 'open, high, low contradict each other or the close: only the close used';
      tally.remark(line, reason, { day, column: 'open/high/low', value: `${open}/${high}/${low}` });
    } else if (low === high) {
      tally.remark(line, 'open, high, low only repeat the close: only the close used');
    } else {
      opens.push({ day, value: open });
      highs.push({ day, value: high });
      lows.push({ day, value: low });
    }
  }
  const source = toSource(prices.vendor, file);
  return {
    series: [
      ...(prices.open === undefined ? [] : toObservedSeries(prices.open, opens, source)),
      ...(prices.high === undefined ? [] : toObservedSeries(prices.high, highs, source)),
      ...(prices.low === undefined ? [] : toObservedSeries(prices.low, lows, source)),
      ...toObservedSeries(prices.close, closes, source),
    ],
    futures: [],
    settlements: [],
    tally,
  };
}
