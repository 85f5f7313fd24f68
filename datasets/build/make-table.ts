import { makeData, RecordBatch, type Schema, Struct, Table } from 'apache-arrow';

/** Values of one column, of its field's type. */
export type TableColumn = Int32Array | Float64Array | Uint8Array;

/**
 * A table of one record batch over the given arrays, in the schema's order; no copy.
 *
 * One batch keeps the bytes of a written table a function of its content.
 *
 * @param columns - by field name, each of the field's type, without nulls, all of one length
 */
export function makeTable(schema: Schema, columns: ReadonlyMap<string, TableColumn>): Table {
  const children = schema.fields.map((field) => {
    const data = columns.get(field.name);
    if (!data) throw new Error(`column ${field.name} is missing`);
    return makeData({ type: field.type, length: data.length, nullCount: 0, data });
  });
  const length = children[0]?.length ?? 0;
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  return new Table(schema, [batch]);
}
