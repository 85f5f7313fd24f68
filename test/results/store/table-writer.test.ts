import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import type { ColumnSpec } from '../../../results/schemas/index.js';
import { HEX_DIGITS, openDatabase, openTableWriter, readTable } from '../../../results/store/index.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();

const everyType: ColumnSpec[] = [
  { name: 'trial', type: 'text' },
  { name: 'w000', type: 'float32' },
  { name: 'sharpe', type: 'float64' },
  { name: 'n', type: 'int32' },
  { name: 'from', type: 'date' },
  { name: 'gated', type: 'boolean' },
];

/** Enough rows for several chunks and row groups; values that no compression could reorder unnoticed. */
async function writeMany(path: string, batchSize: number, rowCount = 100_000, settles = false): Promise<void> {
  const writer = await openTableWriter(path, [
    { name: 'row', type: 'int32' },
    { name: 'value', type: 'float32' },
  ]);
  for (let from = 0; from < rowCount; from += batchSize) {
    const count = Math.min(batchSize, rowCount - from);
    writer.append({
      count,
      columns: [
        Int32Array.from({ length: count }, (_, row) => from + row),
        Float32Array.from({ length: count }, (_, row) => Math.imul(from + row, 2_654_435_761) / 1e6),
      ],
    });
    if (settles) await writer.settle();
  }
  await writer.close();
}

describe('openTableWriter', () => {
  it('waits for what it still moves to the disk before it forgets everything', async () => {
    const path = join(folder, 'in-the-middle.parquet');
    const writer = await openTableWriter(path, [{ name: 'row', type: 'int32' }]);
    writer.append({ count: 200_000, columns: [Int32Array.from({ length: 200_000 }, (_, row) => row)] });
    const settling = writer.settle();
    await writer.discard();
    // DuckDB's thread would wait for itself for ever if its connection were taken from it in the middle of a query.
    await settling;
    expect(readdirSync(folder).filter((name) => name.startsWith('in-the-middle'))).toEqual([]);
  }, 20_000);

  it('makes no file when it is told to forget everything while it moves the last rows', async () => {
    const writer = await openTableWriter(join(folder, 'at-the-end.parquet'), [{ name: 'row', type: 'int32' }]);
    const rows = Int32Array.from({ length: 200_000 }, (_, row) => row);
    writer.append({ count: rows.length, columns: [rows] });
    await writer.settle();
    writer.append({ count: 1, columns: [rows] });
    const closing = writer.close();
    await writer.discard();
    await closing;
    expect(readdirSync(folder).filter((name) => name.startsWith('at-the-end'))).toEqual([]);
  }, 20_000);

  it('stores every column type, and what is missing as NULL', async () => {
    const path = join(folder, 'types.parquet');
    const writer = await openTableWriter(path, everyType);
    writer.append({
      count: 2,
      columns: [
        ['ab12', null],
        Float32Array.of(0.25, Number.NaN),
        Float64Array.of(1 / 3, Number.NEGATIVE_INFINITY),
        [7, null],
        Int32Array.of(toDay('2008-11-20'), toDay('1969-12-31')),
        [true, false],
      ],
    });
    await writer.close();

    const table = await readTable(path);
    expect(table.columns).toEqual(everyType);
    expect(table.texts('trial')).toEqual(['ab12', null]);
    expect(table.numbers('w000')).toEqual(Float32Array.of(0.25, Number.NaN));
    expect(table.numbers('sharpe')).toEqual(Float64Array.of(1 / 3, Number.NEGATIVE_INFINITY));
    expect(table.numbers('n')).toEqual(Float64Array.of(7, Number.NaN));
    expect(table.numbers('from')).toEqual(Float64Array.of(toDay('2008-11-20'), -1));
    expect(table.numbers('gated')).toEqual(Float64Array.of(1, 0));

    const database = await openDatabase();
    const nulls = await database.connection.runAndReadAll(
      `SELECT count(*) FILTER (w000 IS NULL), max("from")::VARCHAR FROM read_parquet('${path}')`,
    );
    expect(nulls.getRows()).toEqual([[1n, '2008-11-20']]);
    database.close();
  });

  it('keeps the rows in the order they came, over many chunks and row groups', async () => {
    const path = join(folder, 'order.parquet');
    await writeMany(path, 3_000);
    const rows = (await readTable(path)).numbers('row');
    expect(rows.length).toBe(100_000);
    expect(rows.every((value, row) => value === row)).toBe(true);
  });

  it('writes the same bytes for the same rows, however they were batched', async () => {
    await writeMany(join(folder, 'first.parquet'), 3_000);
    await writeMany(join(folder, 'second.parquet'), 3_000);
    await writeMany(join(folder, 'third.parquet'), 70_001);
    const first = readFileSync(join(folder, 'first.parquet'));
    expect(readFileSync(join(folder, 'second.parquet')).equals(first)).toBe(true);
    expect(readFileSync(join(folder, 'third.parquet')).equals(first)).toBe(true);
  });

  it('writes the same bytes when segments of it went to the disk before, whole or not', async () => {
    const write = async (name: string, ...rest: [number, number, boolean]) => {
      await writeMany(join(folder, name), ...rest);
      return readFileSync(join(folder, name));
    };
    const memory = await write('memory.parquet', 3_000, 200_000, false);
    expect((await write('segments.parquet', 3_000, 200_000, true)).equals(memory)).toBe(true);
    const small = await write('small-batches.parquet', 3_000, 500_000, true);
    expect((await write('large-batches.parquet', 250_001, 500_000, true)).equals(small)).toBe(true);
    const rows = (await readTable(join(folder, 'large-batches.parquet'))).numbers('row');
    expect(rows.length).toBe(500_000);
    expect(rows.every((value, row) => value === row)).toBe(true);
  });

  it('writes the same bytes for numbers as for the hex digits that they stand for', async () => {
    const columns: ColumnSpec[] = [{ name: 'trial', type: 'text' }];
    const ids = ['44136fa355b3678a', '00000000000000f0', 'ffffffffffffffff', '0000000000000000'];
    const coded = new Map([['trial', HEX_DIGITS]] as const);
    const byNumber = await openTableWriter(join(folder, 'numbers.parquet'), columns, coded);
    byNumber.append({ count: ids.length, columns: [BigUint64Array.from(ids, (id) => BigInt(`0x${id}`))] });
    await byNumber.close();
    const byText = await openTableWriter(join(folder, 'texts.parquet'), columns);
    byText.append({ count: ids.length, columns: [ids] });
    await byText.close();
    expect((await readTable(join(folder, 'numbers.parquet'))).texts('trial')).toEqual(ids);
    expect(readFileSync(join(folder, 'numbers.parquet')).equals(readFileSync(join(folder, 'texts.parquet')))).toBe(
      true,
    );
  });

  it('writes the same bytes for codes as for the values that they stand for', async () => {
    const columns: ColumnSpec[] = [
      { name: 'row', type: 'int32' },
      { name: 'mix', type: 'text' },
      { name: 'hedge.delta', type: 'float64' },
      { name: 'gated', type: 'boolean' },
      { name: 'same', type: 'text' },
      { name: 'never', type: 'float64' },
    ];
    const lists = {
      mix: ['4/4/2', "o'clock", null, '0/0/0'],
      'hedge.delta': [0.1 + 0.2, null, 1e-7, -0],
      gated: [true, false, null, true],
      same: ['always'],
      never: [null],
    } as const;
    const count = 100_000;
    const codes = Uint16Array.from({ length: count }, (_, row) => (row * 7) % 4);
    const rows = Int32Array.from(codes.keys());
    const none = new Uint16Array(count);
    const byCode = await openTableWriter(join(folder, 'codes.parquet'), columns, new Map(Object.entries(lists)));
    byCode.append({ count, columns: [rows, codes, codes, codes, none, none] });
    await byCode.close();
    const byValue = await openTableWriter(join(folder, 'values.parquet'), columns);
    const valuesOf = <Value>(list: readonly Value[]) => Array.from(codes, (code) => list[code % list.length]);
    const values = [valuesOf(lists.mix), valuesOf(lists['hedge.delta']), valuesOf(lists.gated)];
    byValue.append({ count, columns: [rows, ...values, valuesOf(lists.same), valuesOf(lists.never)] });
    await byValue.close();
    expect(readFileSync(join(folder, 'codes.parquet')).equals(readFileSync(join(folder, 'values.parquet')))).toBe(true);
    const table = await readTable(join(folder, 'codes.parquet'));
    expect(table.texts('mix').slice(0, 4)).toEqual(['4/4/2', '0/0/0', null, "o'clock"]);
    expect(table.numbers('hedge.delta').slice(0, 4)).toEqual(Float64Array.of(0.1 + 0.2, -0, 1e-7, Number.NaN));
    expect(table.texts('same')[99_999]).toBe('always');
  });

  it('marks a value as missing in the row it belongs to only, also when the chunk is used again', async () => {
    const path = join(folder, 'missing.parquet');
    const writer = await openTableWriter(path, [{ name: 'value', type: 'float64' }]);
    const gaps = Float64Array.from({ length: 2048 }, (_, row) => (row % 3 === 0 ? Number.NaN : row));
    const whole = Float64Array.from({ length: 2048 }, (_, row) => row);
    writer.append({ count: 2048, columns: [gaps] });
    writer.append({ count: 2048, columns: [whole] });
    await writer.close();
    const values = (await readTable(path)).numbers('value');
    expect(values.slice(0, 2048)).toEqual(gaps);
    expect(values.slice(2048)).toEqual(whole);
  });

  it('writes a table without rows', async () => {
    const path = join(folder, 'empty.parquet');
    await (await openTableWriter(path, everyType)).close();
    const table = await readTable(path);
    expect(table.rowCount).toBe(0);
    expect(table.columns).toEqual(everyType);
  });

  it('leaves no file, and nothing temporary, when discarded', async () => {
    const own = join(folder, 'discarded');
    mkdirSync(own);
    const writer = await openTableWriter(join(own, 'trials.parquet'), everyType);
    await writer.discard();
    expect(readdirSync(own)).toEqual([]);
  });

  it('leaves nothing but the table when closed', async () => {
    const own = join(folder, 'closed');
    mkdirSync(own);
    const writer = await openTableWriter(join(own, 'trials.parquet'), everyType);
    expect(existsSync(join(own, 'trials.parquet'))).toBe(false);
    await writer.close();
    expect(readdirSync(own)).toEqual(['trials.parquet']);
  });

  it('refuses a batch that lacks a column or values', async () => {
    const writer = await openTableWriter(join(folder, 'short.parquet'), [{ name: 'value', type: 'float64' }]);
    expect(() => writer.append({ count: 1, columns: [] })).toThrow('a batch must have 1 columns, got 0');
    expect(() => writer.append({ count: 2, columns: [Float64Array.of(1)] })).toThrow(
      'column value: must have 2 values, got 1',
    );
    await writer.discard();
    expect(() => writer.append({ count: 0, columns: [] })).toThrow('got a closed table');
  });
});

describe('readTable', () => {
  it('reads only the columns asked for, in that order', async () => {
    const path = join(folder, 'only.parquet');
    await writeMany(path, 50_000);
    const table = await readTable(path, ['value']);
    expect(table.columns).toEqual([{ name: 'value', type: 'float32' }]);
    expect(table.numbers('value')).toBeInstanceOf(Float32Array);
  });

  it('names the file or the columns that are missing', async () => {
    const path = join(folder, 'named.parquet');
    await (await openTableWriter(path, [{ name: 'value', type: 'float64' }])).close();
    await expect(readTable(join(folder, 'nowhere.parquet'))).rejects.toThrow('must exist, got no such file');
    await expect(readTable(path, ['wrong', 'value', 'worse'])).rejects.toMatchObject({
      name: 'InputError',
      faults: [expect.stringContaining('got no wrong'), expect.stringContaining('got no worse')],
    });
  });
});
