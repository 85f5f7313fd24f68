import { readFileSync } from 'node:fs';
import type { DataType, Field, Schema, Table } from 'apache-arrow';
import { InputError } from '../../engine/contracts/input-error.js';
import { FORMAT_VERSION } from '../schemas/index.js';
import { readArrow } from './read-arrow.js';

/** A table and the bytes it was read from. */
export interface ReadTable {
  readonly table: Table;
  readonly bytes: Uint8Array;
}

/**
 * Reads an Arrow file and holds it against the schema it must have.
 *
 * @param expected - names and types of the fields; metadata is not compared, except the format version
 * @param optional - fields that may be missing
 * @throws InputError when the file is missing, no Arrow file, of another format version, or has other fields or nulls
 */
export function readTable(path: string, expected: Schema, optional: readonly Field[] = []): ReadTable {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new InputError(`${path}: must be a readable file, got ${(error as NodeJS.ErrnoException).code}`);
  }
  let table: Table;
  try {
    table = readArrow(bytes);
  } catch (error) {
    const reason = (error as Error).message;
    throw new InputError(`${path}: must be an Arrow IPC file, got ${bytes.byteLength} bytes that are none (${reason})`);
  }
  const format = table.schema.metadata.get('format');
  if (format !== FORMAT_VERSION) {
    throw new InputError(`${path}: must have format ${FORMAT_VERSION}, got ${format ?? 'none'}; import the data again`);
  }
  const present = optional.filter(({ name }) => table.getChild(name) !== null);
  const faults = [...expected.fields, ...present].flatMap(({ name, type }) => fieldFaults(path, table, name, type));
  if (faults.length > 0) throw new InputError(faults);
  return { table, bytes };
}

function fieldFaults(path: string, table: Table, name: string, type: DataType): string[] {
  const field = table.schema.fields.find((candidate) => candidate.name === name);
  if (!field) return [`${path} ${name}: must be a column, got none of that name`];
  if (String(field.type) !== String(type)) return [`${path} ${name}: must be ${type}, got ${field.type}`];
  const nulls = table.getChild(name)?.nullCount ?? 0;
  // A null float reads back as 0, which would be a price.
  return nulls === 0 ? [] : [`${path} ${name}: must hold no nulls, got ${nulls}`];
}

/** A column's values; no copy when the table is one batch, as those written here are. */
export function columnOf<T extends Float64Array | Int32Array | Uint8Array>(table: Table, name: string): T {
  return table.getChild(name)?.toArray() as T;
}
