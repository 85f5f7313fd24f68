import type { Day } from '../../engine/contracts/calendar-date.js';
import type { Dataset, DatasetColumn } from './dataset.js';

/** What a grid can need to have been observed. */
export type ObservableColumn = 'spx_close' | 'vix' | 'vvix' | 'futures';

/** A run of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Gaps of at most this many sessions do not end a period: a week in which a file is silent is carried or modelled,
 * and labelled, but twenty years are not cut in two by it.
 */
export const LONGEST_FORGIVEN_GAP = 5;

/** Futures count as observed on a day when its two nearest monthly contracts are: where most hedges are marked. */
const NEAREST_CONTRACTS = 2;

/**
 * The longest run of days on which all given columns were observed, the earlier one on a tie.
 *
 * A column that was never observed does not limit the run (the bundled dataset has no observed VIX; everything
 * computed from it is labelled), but the VIX model's warm-up is left out. The gaps are forgiven per day, not per column: a run
 * of sessions on which anything is missing must be short.
 * VVIX is patchy from its start in March 2006 to August 2006, so a run that asks for it starts there at the earliest.
 *
 * @returns the run; null when there is none
 */
export function observedPeriod(dataset: Dataset, columns: readonly ObservableColumn[]): Period | null {
  const { days } = dataset.market;
  const observed = new Uint8Array(days.length).fill(1);
  for (const column of columns) {
    const rows = column === 'futures' ? futuresObserved(dataset) : columnObserved(dataset, column);
    if (!rows.includes(1)) continue;
    for (let row = 0; row < days.length; ++row) if (!rows[row]) observed[row] = 0;
  }
  if (dataset.warmUpUntil !== null) {
    for (let row = 0; row < days.length && days[row] <= dataset.warmUpUntil; ++row) observed[row] = 0;
  }
  const run = longestRun(observed);
  return run && { from: days[run.first], to: days[run.last] };
}

/** 1 on days on which somebody observed a column of the market table, else 0, shape [days]. */
export function columnObserved(dataset: Dataset, column: Exclude<DatasetColumn, 'futures'>): Uint8Array {
  const spans = (dataset.provenance.get(column) ?? []).filter((span) => span.kind === 'observed');
  const { days } = dataset.market;
  const observed = new Uint8Array(days.length);
  let next = 0;
  for (let row = 0; row < days.length; ++row) {
    const day = days[row];
    while (next < spans.length && spans[next].to < day) ++next;
    const span = spans[next];
    if (span && span.from <= day) observed[row] = 1;
  }
  return observed;
}

/** 1 on days on which somebody observed the nearest contracts, else 0, shape [days]. */
export function futuresObserved({ market, futuresModelled }: Dataset): Uint8Array {
  const { offsets } = market.vixFutures;
  return Uint8Array.from(market.days, (_, row) => {
    const first = offsets[row];
    for (let contract = first; contract < first + NEAREST_CONTRACTS; ++contract)
      if (futuresModelled[contract]) return 0;
    return 1;
  });
}

/** Rows of the longest run that begins and ends observed and has no longer gap inside than is forgiven. */
function longestRun(observed: Uint8Array): { first: number; last: number } | null {
  let best: { first: number; last: number } | null = null;
  let first = -1;
  let last = -1;
  for (let row = 0; row < observed.length; ++row) {
    if (!observed[row]) continue;
    if (first < 0 || row - last - 1 > LONGEST_FORGIVEN_GAP) first = row;
    last = row;
    if (!best || last - first > best.last - best.first) best = { first, last };
  }
  return best;
}
