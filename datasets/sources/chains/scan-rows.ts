import { csvRows } from '../csv.js';
import type { FieldRow } from './field-row.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMA = 0x2c;
const QUOTE = 0x22;
const SPACE = 0x20;

/** No line of a chain comes near this; a longer one is not kept in memory. */
const LONGEST_LINE = 1 << 16;

/**
 * Visits the lines of a comma-separated text that are not blank, one row object for all.
 *
 * Lines end in LF or CRLF, or in CR when the first chunk has no LF. Quotes are read as `csvRows` reads them; a line
 * whose quotes do not pair up, or that is longer than 64 KB, comes with that fault and without fields.
 *
 * @param chunks - the bytes in order, in pieces of any size
 * @param row - overwritten with each line, then shown to `visit`
 * @param visit - returns whether to go on
 */
export function scanRows(chunks: Iterable<Uint8Array>, row: FieldRow, visit: () => boolean): void {
  let terminator = -1;
  let carried = Buffer.alloc(0);
  let isTooLong = false;
  row.line = 0;

  const show = (bytes: Buffer, start: number, end: number): boolean => {
    row.line += 1;
    row.fault = '';
    row.count = 0;
    if (isTooLong || end - start > LONGEST_LINE) {
      isTooLong = false;
      row.fault = 'line too long';
      return visit();
    }
    if (!splitLine(row, bytes, start, end)) return true;
    return visit();
  };

  for (const chunk of chunks) {
    const fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = carried.length > 0 ? Buffer.concat([carried, fresh]) : fresh;
    if (terminator < 0) {
      terminator = bytes.includes(LINE_FEED) || !bytes.includes(CARRIAGE_RETURN) ? LINE_FEED : CARRIAGE_RETURN;
    }
    let start = row.line === 0 && carried.length === 0 ? lengthOfByteOrderMark(bytes) : 0;
    for (let end = bytes.indexOf(terminator, start); end >= 0; end = bytes.indexOf(terminator, start)) {
      if (!show(bytes, start, end)) return;
      start = end + 1;
    }
    if (bytes.length - start > LONGEST_LINE) {
      isTooLong = true;
      carried = Buffer.alloc(0);
    } else carried = Buffer.from(bytes.subarray(start));
  }
  if (carried.length > 0 || isTooLong) show(carried, 0, carried.length);
}

function lengthOfByteOrderMark(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Finds the fields of a line; false when it is blank. */
function splitLine(row: FieldRow, bytes: Buffer, start: number, end: number): boolean {
  const { starts, ends } = row;
  let count = 0;
  let fieldStart = start;
  let isBlank = true;
  for (let at = start; at < end; ++at) {
    const byte = bytes[at];
    if (byte > SPACE) {
      isBlank = false;
      if (byte === COMMA) {
        starts[count] = fieldStart;
        ends[count] = at;
        ++count;
        fieldStart = at + 1;
      } else if (byte === QUOTE) return splitQuoted(row, bytes.toString('utf8', start, end));
    }
  }
  if (isBlank) return false;
  starts[count] = fieldStart;
  ends[count] = bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  row.bytes = bytes;
  row.count = count + 1;
  return true;
}

function splitQuoted(row: FieldRow, line: string): boolean {
  const fields = csvRows(line, 1)[0]?.fields;
  if (fields === undefined) {
    row.fault = 'quotes that do not pair up';
    return true;
  }
  row.bytes = Buffer.from(fields.join(''));
  row.count = fields.length;
  let at = 0;
  for (const [index, field] of fields.entries()) {
    row.starts[index] = at;
    at += Buffer.byteLength(field);
    row.ends[index] = at;
  }
  return true;
}
