import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldRow } from '../../../../datasets/sources/chains/field-row.js';
import { parseDate } from '../../../../datasets/sources/parse-date.js';
import { parseNumber } from '../../../../datasets/sources/parse-number.js';

/** A row of one field. */
function rowOf(text: string): FieldRow {
  const row = new FieldRow();
  row.bytes = Buffer.from(text);
  row.starts[0] = 0;
  row.ends[0] = row.bytes.length;
  row.count = 1;
  row.names = ['x'];
  return row;
}

const numberText = fc.oneof(
  fc.double().map(String),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => (value / 10_000).toFixed(4)),
  fc.stringMatching(/^[ ]?[+-]?[0-9]{0,20}[.]?[0-9]{0,8}(e[+-]?[0-9]{1,3})?[ ]?$/),
  fc.constantFrom('', ' ', '.', '-', '+', 'nan', 'N/A', 'Infinity', '1,5', '1.2.3', '0x10', '--1', '٣', '1_000'),
);

describe('FieldRow.number', () => {
  it('gives what parseNumber gives, to the last bit, and a fault where that is no number', () => {
    fc.assert(
      fc.property(numberText, (text) => {
        const row = rowOf(text);
        const value = row.number(0);
        const expected = parseNumber(text.trim());
        expect(Object.is(value, expected ?? Number.NaN)).toBe(true);
        expect(row.fault).toBe(expected === undefined ? 'no number in column x' : '');
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it('is NaN without a fault for a column that the table does not have', () => {
    const row = rowOf('7');
    expect([row.number(-1), row.number(1), row.fault]).toEqual([Number.NaN, Number.NaN, '']);
  });
});

describe('FieldRow.date', () => {
  it('gives what parseDate gives', () => {
    const texts = ['2019-02-28', ' 2019-03-04', '3/4/2019', '03/04/2019', '2015-01-15 00:00:00'];
    for (const text of texts) expect(rowOf(text).date(0)).toBe(parseDate(text.trim()));
  });

  it('reads dates without hyphens', () => {
    expect(rowOf('20190304').date(0)).toBe(parseDate('2019-03-04'));
  });

  it.each(['2019-02-30', '20190230', '2019/03/04', '2019-3-4', '1019-03-04', '', 'x', '2019--304', '99999999'])(
    'faults %j',
    (text) => {
      const row = rowOf(text);
      expect(row.date(0)).toBe(Number.NaN);
      expect(row.fault).toBe('no date in column x');
    },
  );
});
