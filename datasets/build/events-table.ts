import { makeData, RecordBatch, Struct, Table, Utf8, vectorFromArray } from 'apache-arrow';
import { eventsSchema } from '../schemas/index.js';
import type { EventRow } from './build-events.js';

/** The events table: one record batch, so that a written table's bytes depend on its content alone. */
export function eventsTable(rows: readonly EventRow[], metadata: ReadonlyMap<string, string>): Table {
  const schema = eventsSchema(metadata);
  const text = (of: (row: EventRow) => string) => vectorFromArray(rows.map(of), new Utf8()).data[0];
  const day = makeData({ type: schema.fields[0].type, data: Int32Array.from(rows, (row) => row.day), nullCount: 0 });
  const children = [day, text((row) => row.kind), text((row) => row.name), text((row) => row.source)];
  const struct = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
  return new Table(schema, [new RecordBatch(schema, struct)]);
}
