import type { Day } from '../../engine/contracts/calendar-date.js';
import type { ProvenanceSpan } from '../schemas/index.js';
import type { DatasetColumn } from './dataset.js';

type Provenance = ReadonlyMap<DatasetColumn, readonly ProvenanceSpan[]>;

/**
 * Columns, and `futures`, that a model filled on any day of a period, in table order.
 *
 * @param from - first day, default the beginning of the dataset
 * @param to - last day, included, default its end
 */
export function modelledColumnsOf(
  provenance: Provenance,
  from: Day = Number.NEGATIVE_INFINITY,
  to: Day = Number.POSITIVE_INFINITY,
): DatasetColumn[] {
  return [...provenance.keys()].filter((column) => isModelled(provenance, column, from, to));
}

/** Whether a model filled a column on any day of a period, both ends included. */
export function isModelled(provenance: Provenance, column: DatasetColumn, from: Day, to: Day): boolean {
  const spans = provenance.get(column) ?? [];
  return spans.some((span) => span.kind === 'modelled' && span.from <= to && span.to >= from);
}
