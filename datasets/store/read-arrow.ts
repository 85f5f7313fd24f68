import { RecordBatchReader, Table } from 'apache-arrow';
import { ByteBuffer } from 'flatbuffers';

boundVectors();

/**
 * Reads an Arrow file that may be damaged or made to do harm.
 *
 * Arrow believes the lengths that a file states. Here none is believed that the file is too short for, every column
 * is asked for its values, and each must have as many as the table has rows. No copy for tables of one batch.
 *
 * @throws Error when the bytes are no Arrow file, or lie about their lengths
 */
export function readArrow(bytes: Uint8Array): Table {
  const reader = RecordBatchReader.from(bytes).open();
  if (!reader.isFile()) throw new Error('no footer');
  // Batch by batch: Arrow's own iterator never ends on a batch whose message says that it is something else.
  const batches = Array.from({ length: reader.numRecordBatches }, (_, index) => {
    const batch = reader.readRecordBatch(index);
    if (batch === null) throw new Error(`no record batch ${index}`);
    return batch;
  });
  const table = new Table(reader.schema, batches);
  for (const { name } of table.schema.fields) {
    const length = table.getChild(name)?.toArray().length;
    if (length !== table.numRows) throw new Error(`column ${name} has ${length} values for ${table.numRows} rows`);
  }
  return table;
}

/**
 * Bounds the vectors of FlatBuffers, in which Arrow keeps its metadata, by the bytes that there are: each element
 * takes at least one. Without it a footer that states two billion record batches is walked through to the end, which
 * takes minutes and looks like a hang.
 */
function boundVectors(): void {
  const lengthOf = ByteBuffer.prototype.__vector_len;
  ByteBuffer.prototype.__vector_len = function (offset) {
    const length = lengthOf.call(this, offset);
    if (length >= 0 && length <= this.capacity()) return length;
    throw new RangeError(`metadata of ${this.capacity()} bytes state ${length} elements`);
  };
}
