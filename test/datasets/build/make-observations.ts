import { tradingDays } from '../../../datasets/calendars/index.js';
import type {
  ObservationSource,
  Observations,
  ObservedColumn,
  ObservedSeries,
} from '../../../datasets/schemas/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';

/** A source whose hash is made of one digit, so that ties are easy to arrange. */
export function sourceOf(vendor: string, file: string, digit = '0'): ObservationSource {
  return { vendor, file, sha256: digit.repeat(64) };
}

/** Sessions between two ISO dates. */
export function sessions(from: string, to: string): Int32Array {
  return tradingDays(toDay(from), toDay(to));
}

/** A series over days by a rule of the row. */
export function seriesOf(
  column: ObservedColumn,
  days: Int32Array,
  valueAt: (row: number) => number,
  source = sourceOf('yahoo', 'GSPC.csv'),
): ObservedSeries {
  return { column, days, values: Float64Array.from(days, (_, row) => valueAt(row)), source };
}

/** The rows of a series that a filter keeps. */
export function withoutDays(series: ObservedSeries, ...dates: string[]): ObservedSeries {
  const left = new Set(dates.map(toDay));
  const rows = [...series.days.keys()].filter((row) => !left.has(series.days[row]));
  return {
    ...series,
    days: Int32Array.from(rows, (row) => series.days[row]),
    values: Float64Array.from(rows, (row) => series.values[row]),
  };
}

/** A small market: S&P closes that move by up to 1% a day, a VIX near 20, a rate of 2%. */
export function smallObservations(from = '2015-01-02', to = '2015-12-31'): Observations {
  const days = sessions(from, to);
  return {
    series: [
      seriesOf('spx_close', days, (row) => 2000 + 20 * Math.sin(row)),
      seriesOf('vix', days, (row) => 20 + 3 * Math.sin(row / 7), sourceOf('cboe', 'VIX_History.csv', '1')),
      seriesOf('rate', days, () => 0.02, sourceOf('fred', 'DTB3.csv', '2')),
    ],
    futures: [],
    settlements: [],
  };
}
