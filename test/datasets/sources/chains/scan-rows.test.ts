import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldRow } from '../../../../datasets/sources/chains/field-row.js';
import { scanRows } from '../../../../datasets/sources/chains/scan-rows.js';
import { csvRows } from '../../../../datasets/sources/csv.js';

/** Lines as scanned from pieces of a text: number and fields, or the fault. */
function scan(text: string | Uint8Array, pieceLength: number): [number, string[] | string][] {
  const bytes = Buffer.from(text);
  const pieces = [];
  for (let at = 0; at < bytes.length; at += pieceLength) pieces.push(bytes.subarray(at, at + pieceLength));
  const rows: [number, string[] | string][] = [];
  const row = new FieldRow();
  scanRows(pieces, row, () => {
    rows.push([row.line, row.fault || Array.from({ length: row.count }, (_, index) => row.text(index))]);
    return true;
  });
  return rows;
}

const piece = fc.constantFrom('a', ' b ', '1.5', '', 'ü', '"c,d"', '"e""f"', '"open', '\t');
const lines = fc.array(
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((fields) => fields.join(',')),
  {
    maxLength: 8,
  },
);

describe('scanRows', () => {
  it('finds the lines and fields that csvRows finds, however the bytes are cut', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 9 }), (texts, end, length) => {
        const text = texts.join(end) + (texts.length % 2 === 1 ? end : '');
        const expected = csvRows(text).map(({ line, fields }) => [line, fields ?? 'quotes that do not pair up']);
        // Line ends are told by the first piece, so one with CR in them is given whole.
        expect(scan(text, end === '\n' ? length : text.length + 1)).toEqual(expected);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('drops a byte order mark', () => {
    expect(scan('\uFEFFa,b\n1,2\n', 100)).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ]);
  });

  it('faults a line of any length beyond 64 KB without keeping it, and goes on after it', () => {
    const rows = scan(`a,b\n${'x'.repeat(1_000_000)}\n1,2`, 4096);
    expect(rows).toEqual([
      [1, ['a', 'b']],
      [2, 'line too long'],
      [3, ['1', '2']],
    ]);
  });

  it('stops when told to', () => {
    const row = new FieldRow();
    let seen = 0;
    scanRows([Buffer.from('a\nb\nc\n')], row, () => {
      ++seen;
      return seen < 2;
    });
    expect(seen).toBe(2);
  });
});
