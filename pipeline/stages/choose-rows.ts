import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { firstAfter } from '../../engine/contracts/expirations.js';
import { InputError } from '../../engine/contracts/input-error.js';
import type { Located, Period } from '../../sweeps/grid/index.js';
import type { RunRows } from '../pool/index.js';

/**
 * Calendar days at the start of a run in which the condor ladder fills up and nothing is measured.
 *
 * A constant, not the grid's longest tenor, so that a trial's figures do not depend on the trials beside it.
 */
export const LADDER_BUILD_DAYS = 60;

/** Fewest measured trading days worth a run: three months. */
const FEWEST_MEASURED_DAYS = 63;

/** What a dataset offers for a run. */
export interface OfferedDays {
  readonly days: Int32Array;
  /** Days meant by `period: observed`; null when there are none. */
  readonly observed: { readonly from: Day; readonly to: Day } | null;
  /** Name of the dataset, for messages. */
  readonly name: string;
}

/**
 * The rows of a run: from the first condor sold to the last day measured.
 *
 * @throws InputError when the period does not overlap the data, or leaves too few days to measure
 */
export function chooseRows(offered: OfferedDays, period: Located<Period>): RunRows {
  const { days, name } = offered;
  const span = spanOf(offered, period);
  const first = firstAfter(days, (span.from ?? days[0]) - 1);
  const end = firstAfter(days, span.to ?? days[days.length - 1]);
  const has = `${name} has ${toIsoDate(days[0])}..${toIsoDate(days[days.length - 1])}`;
  if (first >= end) {
    throw new InputError(`${period.where}: must overlap the data, ${has}, got ${describeSpan(span)}`);
  }
  const base = firstAfter(days.subarray(first, end), days[first] + LADDER_BUILD_DAYS) - 1;
  if (end - first - base - 1 < FEWEST_MEASURED_DAYS) {
    throw new InputError(
      `${period.where}: must leave at least ${FEWEST_MEASURED_DAYS} trading days after the ${LADDER_BUILD_DAYS} days ` +
        `that build the condor ladder, ${has}, got ${describeSpan(span)}`,
    );
  }
  return { first, base, end };
}

interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

function spanOf({ observed, name }: OfferedDays, period: Located<Period>): Span {
  if (period.value.kind === 'span') return period.value;
  if (period.value.kind === 'all') return { from: null, to: null };
  if (observed === null) {
    throw new InputError(
      `${period.where}: must have days on which the needed columns are observed, got none in ${name}; ` +
        'say period: all to trade modelled days too',
    );
  }
  return observed;
}

function describeSpan({ from, to }: Span): string {
  const text = (day: Day | null) => (day === null ? '' : toIsoDate(day));
  return `${text(from)}..${text(to)}`;
}
