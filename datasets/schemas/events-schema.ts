import { Field, Int32, Schema, Utf8 } from 'apache-arrow';

/**
 * Kinds of announcement, in the order of a day's rows.
 *
 * `fomc` are decisions on a day fixed in advance, so a rule may act before them; the others of the Committee are apart.
 */
export const EVENT_KINDS = ['fomc', 'fomc-unscheduled', 'cpi', 'ppi'] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Arrow schema of an events table: one row per announcement, by day, then kind. A dataset without events has none. */
export function eventsSchema(metadata: ReadonlyMap<string, string> = new Map()): Schema {
  const text = (name: string, doc: string) => new Field(name, new Utf8(), false, new Map([['doc', doc]]));
  const day = new Map([
    ['unit', 'days since 1970-01-01'],
    ['doc', 'day of the announcement, New York; may be without a session'],
  ]);
  return new Schema(
    [
      new Field('day', new Int32(), false, day),
      text('kind', EVENT_KINDS.join(', ')),
      text('name', 'what was announced'),
      text('source', 'vendor:file'),
    ],
    new Map(metadata),
  );
}
