import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../datasets/sources/csv.js';

const fieldsOf = (text: string) => csvRows(text).map(({ fields }) => fields);

describe('csvRows', () => {
  it('splits lines whatever ends them and counts blank ones', () => {
    expect(csvRows('a,b\r\n\r\n1,2\n3,4\r5,6')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['1', '2'] },
      { line: 4, fields: ['3', '4'] },
      { line: 5, fields: ['5', '6'] },
    ]);
  });

  it('keeps empty fields, at the end too', () => {
    expect(fieldsOf(',a,,b,')).toEqual([['', 'a', '', 'b', '']]);
    expect(fieldsOf('"",a,"",')).toEqual([['', 'a', '', '']]);
  });

  it('takes commas and doubled quotes in quoted fields as text', () => {
    expect(fieldsOf('"a, b" , "say ""x""",c')).toEqual([['a, b', 'say "x"', 'c']]);
  });

  it('marks a line whose quotes do not pair up and goes on with the next', () => {
    expect(fieldsOf('"open,1\nb"c,2\n"d"e,3\nf,4')).toEqual([undefined, undefined, undefined, ['f', '4']]);
  });

  it('stops at the limit', () => {
    expect(csvRows('a\nb\nc', 2)).toHaveLength(2);
  });

  it('gives back what was quoted', () => {
    const text = fc.string().map((field) => field.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (fields) => {
        const line = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
        expect(fieldsOf(line)).toEqual([fields]);
      }),
    );
  });

  it('takes time in proportion to a line of spaces and quotes', () => {
    const hostile = `${' '.repeat(200_000)}x"${'" "'.repeat(50_000)}`;
    expect(fieldsOf(hostile)).toEqual([undefined]);
  });
});
