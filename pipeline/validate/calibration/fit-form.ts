import { mean, median } from 'simple-statistics';
import type { MarkedExpiration, MarkedOption } from '../chains/index.js';
import { groupBy } from '../group-by.js';
import { patternSearch } from './pattern-search.js';
import type { SmileForm } from './smile-forms.js';

/** The expirations of one date: what is left out together. */
export interface CalibrationDate {
  /** ISO month, e.g. `2015-12`. */
  readonly label: string;
  readonly expirations: readonly MarkedExpiration[];
}

/** Tenors that are fitted: those of the condors, and of the VIX calls. */
const LONGEST_TENOR = { SPX: 120, VIX: 260 } as const;
const SHORTEST_TENOR = 7;
/** Options of less delta than this cost a few ticks: their volatility says little. */
const SMALLEST_DELTA = 0.02;
const FEWEST_IN_CELL = 3;

/** Upper ends of the buckets of a cell. */
const TENOR_ENDS = [14, 30, 60, 120, 260];
const DELTA_ENDS = [0.05, 0.15, 0.3, 0.55];

/** A fitted form: its numbers, what it costs where it was fitted and where it was not. */
export interface FittedForm {
  readonly form: string;
  readonly numbers: Readonly<Record<string, number>>;
  /** Mean over dates of the mean over cells of the mean absolute error [volatility points]. */
  readonly errorInSample: number;
  /** The same, each date judged by the numbers fitted to the others; NaN for a single date. */
  readonly errorOutOfSample: number;
  /** Median absolute error by left-out date, 10-60 days, 5 to 50 delta [volatility points]. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Fits a form to some dates, each weighing the same however many options it has, and to all but one of them in turn.
 */
export function fitForm(form: SmileForm, dates: readonly CalibrationDate[]): FittedForm {
  const fitTo = (to: readonly CalibrationDate[]) =>
    patternSearch(
      (point) => mean(to.map((date) => errorOf(form, point, date))),
      form.numbers.map(([, start]) => start),
      form.numbers.map(([, , step]) => step),
    );
  const point = fitTo(dates);
  const alone = dates.map((date) => ({ date, point: fitTo(dates.filter((other) => other !== date)) }));
  const isSingle = dates.length < 2;
  return {
    form: form.name,
    numbers: Object.fromEntries(form.numbers.map(([name], place) => [name, point[place]])),
    errorInSample: mean(dates.map((date) => errorOf(form, point, date))),
    errorOutOfSample: isSingle ? Number.NaN : mean(alone.map((one) => errorOf(form, one.point, one.date))),
    leftOut: isSingle
      ? {}
      : Object.fromEntries(alone.map((one) => [one.date.label, headlineError(form, one.point, one.date)])),
  };
}

/** Mean over a date's cells of the mean absolute error [volatility points]. */
function errorOf(form: SmileForm, point: readonly number[], date: CalibrationDate): number {
  const errors = errorsOf(form, point, date).filter(({ option }) => isFitted(option));
  const cells = [...groupBy(errors, ({ option }) => cellOf(option)).values()];
  const judged = cells.filter((cell) => cell.length >= FEWEST_IN_CELL);
  return mean(judged.map((cell) => mean(cell.map(({ error }) => Math.abs(error)))));
}

function headlineError(form: SmileForm, point: readonly number[], date: CalibrationDate): number {
  const errors = errorsOf(form, point, date).filter(
    ({ option: { daysToExpiration, delta } }) =>
      daysToExpiration >= 10 && daysToExpiration <= 60 && delta >= 0.05 && delta <= 0.5,
  );
  return median(errors.map(({ error }) => Math.abs(error)));
}

function errorsOf(form: SmileForm, point: readonly number[], { expirations }: CalibrationDate) {
  return expirations.flatMap((expiration) => {
    const volatility = form.smile(point, expiration);
    return expiration.options.map((option) => ({
      option,
      error: 100 * (volatility(option.strike) - option.marketVolatility),
    }));
  });
}

function isFitted({ product, daysToExpiration, delta }: MarkedOption): boolean {
  return daysToExpiration >= SHORTEST_TENOR && daysToExpiration <= LONGEST_TENOR[product] && delta >= SMALLEST_DELTA;
}

function cellOf({ optionType, daysToExpiration, delta }: MarkedOption): string {
  const tenor = TENOR_ENDS.findIndex((end) => daysToExpiration <= end);
  return `${optionType} ${tenor} ${DELTA_ENDS.findIndex((end) => delta <= end)}`;
}
