import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importerFor, type Reading } from '../../../datasets/sources/index.js';
import { toSourceFile } from '../../../datasets/sources/source-file.js';
import { processorTime } from '../../processor-time.js';
import { FIXTURES, fixturePaths } from './fixture.js';

/** Fields as damaged or foreign files have them. */
const NASTY_FIELDS = [
  ...['', ' ', '0', '-0', '0.0', '-1', 'NaN', 'nan', 'inf', 'Infinity', '-Infinity', '1e400', '-1e400', '1e-400'],
  ...[
    '1,5',
    '1.234,5',
    '1 234',
    '0x1F',
    '1_000',
    '٣',
    '12,5',
    '½',
    '1.2.3',
    '+',
    '-',
    '.',
    'e5',
    'null',
    '#REF!',
    '--',
  ],
  ...['0000-00-00', '2019-02-30', '1899-12-30', '9999-12-31', '99999-01-01', '30/02/2019', '2019-3-18', '18.03.2019'],
  ...['43542', '2019-03-18T25:00:00Z', '03/18/19', '2019-W12-1', '"', '""', '"a', "'1", '=1+1', '\u0000', '\u202e1'],
];

/** Many times what these files take of the processor, and little for anything that grows with the square [ms]. */
const MOST_TIME = 20_000;

const tablePaths = fixturePaths.filter((path) => path.endsWith('.csv') || path.endsWith('.txt'));
const textOf = (path: string) => readFileSync(`${FIXTURES}/${path}`, 'utf8').replaceAll('\r', '');

/** What the importers make of a file's bytes; undefined when none takes it. */
function readBytes(path: string, bytes: Uint8Array): { id: string; reading: Reading } | undefined {
  const file = toSourceFile(path, bytes);
  if ('unreadable' in file) return undefined;
  const importer = importerFor(file);
  return importer && { id: importer.id, reading: importer.read(file) };
}

const readText = (path: string, text: string) => readBytes(path, Buffer.from(text));

/** Every value of a reading as `column day value`, sorted. */
function entriesOf({ series, futures, settlements, events = [] }: Reading): string[] {
  return [
    ...series.flatMap(({ column, days, values }) => Array.from(days, (day, row) => `${column} ${day} ${values[row]}`)),
    ...futures.flatMap(({ expiration, days, settles }) =>
      Array.from(days, (day, row) => `${expiration} ${day} ${settles[row]}`),
    ),
    ...settlements.map(({ expiration, value }) => `settlement ${expiration} ${value}`),
    ...events.flatMap(({ kind, days, names }) => Array.from(days, (day, row) => `${kind} ${day} ${names[row]}`)),
  ].sort();
}

/** What holds for every reading, whatever the file. */
function expectSound(path: string, { series, futures, settlements, events = [], tally }: Reading): void {
  const refused = tally.refusals.reduce((sum, { count }) => sum + count, 0);
  expect(tally.kept + refused).toBe(tally.rows);
  for (const { first, reason } of [...tally.refusals, ...tally.remarks]) {
    expect(first).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+$`));
    expect(reason).not.toBe('');
  }
  for (const { column, days, values } of series) {
    expect(isAscending(days)).toBe(true);
    expect(values.every(Number.isFinite)).toBe(true);
    const mayBeZero = column === 'rate' || column === 'federal_funds' || column === 'advance_decline';
    if (!mayBeZero) expect(values.every((value) => value > 0)).toBe(true);
  }
  for (const { days, settles } of futures) {
    expect(isAscending(days)).toBe(true);
    expect(settles.every((settle) => settle >= 5 && settle <= 150)).toBe(true);
  }
  expect(settlements.every(({ value }) => value >= 5 && value <= 150)).toBe(true);
  for (const { days } of events) expect(isAscending(days)).toBe(true);
}

function isAscending(days: Int32Array): boolean {
  return days.every((day, row) => row === 0 || day > days[row - 1]);
}

/** Rows of simple fields; the fixtures that quote are left out where columns move. */
const unquotedPaths = tablePaths.filter((path) => !textOf(path).includes('"'));

describe('importers, given fuzzed files', () => {
  it('give a nasty field no other effect than on its own row', () => {
    const field = fc.oneof(fc.constantFrom(...NASTY_FIELDS), fc.string({ maxLength: 12 }), fc.double().map(String));
    fc.assert(
      fc.property(fc.constantFrom(...unquotedPaths), fc.nat(), fc.nat(), field, (path, rowSeed, columnSeed, nasty) => {
        const lines = textOf(path).trimEnd().split('\n');
        const row = 1 + (rowSeed % (lines.length - 1));
        const fields = lines[row].split(',');
        fields[columnSeed % fields.length] = nasty;
        const before = readText(path, lines.join('\n'));
        const after = readText(path, lines.with(row, fields.join(',')).join('\n'));
        if (after === undefined) return;
        expectSound(path, after.reading);
        if (before === undefined || before.id !== after.id) return;
        const known = new Set(entriesOf(before.reading));
        const added = entriesOf(after.reading).filter((entry) => !known.has(entry));
        expect(added.length).toBeLessThanOrEqual(fields.length);
      }),
      { numRuns: 4000, seed: 1 },
    );
  });

  it('give the same values for columns in another order, or do not take the file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...unquotedPaths), fc.nat(), (path, seed) => {
        const rows = textOf(path)
          .trimEnd()
          .split('\n')
          .map((line) => line.split(','));
        const count = rows[0].length;
        if (rows.some((row) => row.length !== count)) return;
        const order = [...rows[0].keys()].sort((a, b) => (((a + 1) * (seed + 7)) % 31) - (((b + 1) * (seed + 7)) % 31));
        const before = readText(path, rows.map((row) => row.join(',')).join('\n'));
        const after = readText(path, rows.map((row) => order.map((column) => row[column]).join(',')).join('\n'));
        if (before === undefined || after === undefined || before.id !== after.id) return;
        expect(entriesOf(after.reading)).toEqual(entriesOf(before.reading));
      }),
      { numRuns: 1500, seed: 2 },
    );
  });

  it('stay sound when columns are dropped, doubled or renamed', () => {
    const edit = fc.constantFrom('drop', 'double', 'rename', 'clear');
    fc.assert(
      fc.property(fc.constantFrom(...tablePaths), fc.nat(), edit, (path, seed, kind) => {
        const lines = textOf(path)
          .split('\n')
          .map((line, index) => {
            const fields = line.split(',');
            const at = seed % fields.length;
            if (kind === 'drop') fields.splice(at, 1);
            else if (kind === 'double') fields.splice(at, 0, fields[at]);
            else if (kind === 'clear') fields[at] = '';
            else if (index === 0) fields[at] = `${fields[at]}2`;
            return fields.join(',');
          });
        const result = readText(path, lines.join('\n'));
        if (result) expectSound(path, result.reading);
      }),
      { numRuns: 1500, seed: 3 },
    );
  });

  it.each(tablePaths)('read %s the same with any line end, with a byte order mark, with blanks', (path) => {
    const text = textOf(path);
    const expected = readText(path, text);
    const variants = [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
      text.trimEnd(),
      `${text}\n\n   \n`,
    ];
    for (const variant of variants) {
      const result = readText(path, variant);
      expect(result?.id).toBe(expected?.id);
      expect(result && entriesOf(result.reading)).toEqual(expected && entriesOf(expected.reading));
    }
  });

  it.each(tablePaths)('take %s in another encoding for what it is, or not at all', (path) => {
    const text = textOf(path);
    const expected = readText(path, text);
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      expect(readBytes(path, bytes)).toBeUndefined();
    }
    const latin = readBytes(path, Buffer.from(text.replace('\uFEFF', ''), 'latin1'));
    expect(latin && entriesOf(latin.reading)).toEqual(expected && entriesOf(expected.reading));
  });

  it('do not hang on a field of megabytes', () => {
    const started = processorTime();
    for (const path of tablePaths) {
      for (const filler of ['9', '"', '""', ' ', '1e', '2019-03-18', 'F (Jan ', '/']) {
        const lines = textOf(path).trimEnd().split('\n');
        const fields = lines[1].split(',');
        fields[fields.length >> 1] = filler.repeat(Math.ceil(200_000 / filler.length));
        const result = readText(path, lines.with(1, fields.join(',')).join('\n'));
        if (result) expectSound(path, result.reading);
      }
    }
    expect(processorTime() - started).toBeLessThan(MOST_TIME);
  });

  it('do not hang on a file of nothing but one character', () => {
    const started = processorTime();
    for (const filler of [',', '"', '\n', '\r', ' ', '0', '-', '\t']) {
      const text = textOf('cboe/VIX_History.csv').slice(0, 60) + filler.repeat(1_000_000);
      const result = readText('cboe/VIX_History.csv', text);
      if (result) expectSound('cboe/VIX_History.csv', result.reading);
    }
    expect(processorTime() - started).toBeLessThan(MOST_TIME);
  });
});
