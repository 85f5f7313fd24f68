import type { ObservedColumn, ObservedSeries } from '../schemas/index.js';
import { type DraftColumn, observedOrigin, setRow } from './draft-column.js';
import { bySourcePrecedence } from './precedence.js';

/**
 * Lays one column's observations on the table's days; each row takes the value of the best file that has one.
 *
 * @param series - of any column; those of others are passed over
 * @param days - the table's, ascending [days since epoch], shape [days]
 * @param staysFor - a value also stands for this many days after its own, for columns published monthly [days]
 */
export function mergeSeries(
  column: ObservedColumn,
  series: readonly ObservedSeries[],
  days: Int32Array,
  staysFor = 0,
): DraftColumn {
  const draft: DraftColumn = {
    values: new Float64Array(days.length).fill(Number.NaN),
    origins: new Array(days.length).fill(undefined),
  };
  const ranked = bySourcePrecedence(
    column,
    series.filter((candidate) => candidate.column === column),
  );
  for (const { days: observedDays, values, source } of ranked) {
    const origin = observedOrigin(source);
    let next = 0;
    for (let row = 0; row < days.length; ++row) {
      const day = days[row];
      while (next < observedDays.length && observedDays[next] <= day) ++next;
      if (next === 0 || draft.origins[row]) continue;
      if (day - observedDays[next - 1] <= staysFor) setRow(draft, row, values[next - 1], origin);
    }
  }
  return draft;
}
