import { type ObservedSeries, OPTIONAL_COLUMN_NAMES, type OptionalColumn } from '../schemas/index.js';
import { carryShortGaps } from './carry-gaps.js';
import type { DraftColumn } from './draft-column.js';
import { mergeSeries } from './merge-series.js';

/**
 * How long a value stands [calendar days]: a month's figure until the next one, also when one month is left out
 * (October 2025, when the government was shut), an overnight rate over a long weekend.
 */
const STAYS_FOR: Readonly<Record<OptionalColumn, number>> = {
  advance_decline: 0,
  dollar_index: 70,
  cpi: 70,
  ppi: 70,
  federal_funds: 5,
};

/**
 * The optional columns that some file has a value of on one of the days; nothing fills the others.
 *
 * The advance-decline line is cumulative, so a day that the vendor lacks repeats the one before.
 */
export function optionalDrafts(series: readonly ObservedSeries[], days: Int32Array): [OptionalColumn, DraftColumn][] {
  const drafts: [OptionalColumn, DraftColumn][] = [];
  for (const column of OPTIONAL_COLUMN_NAMES) {
    const draft = mergeSeries(column, series, days, STAYS_FOR[column]);
    if (draft.origins.every((origin) => origin === undefined)) continue;
    if (column === 'advance_decline') carryShortGaps(draft);
    drafts.push([column, draft]);
  }
  return drafts;
}
