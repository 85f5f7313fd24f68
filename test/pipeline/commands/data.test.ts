import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import yargs from 'yargs';
import { InputError } from '../../../engine/contracts/input-error.js';
import { dataCommand } from '../../../pipeline/commands/data.js';
import {
  dataCheckSchema,
  dataHistoriesSchema,
  dataImportSchema,
  dataListSchema,
  dataShowSchema,
} from '../../../results/schemas/index.js';

const FIXTURES = new URL('../../fixtures/sources', import.meta.url).pathname;

/** What `sweep data ...` prints. */
async function run(...words: string[]): Promise<string> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await yargs(['data', ...words])
      .scriptName('sweep')
      .command(dataCommand)
      .strict()
      .exitProcess(false)
      .fail((message, error) => {
        throw error ?? new InputError(message);
      })
      .parseAsync();
  } finally {
    write.mockRestore();
  }
  return printed;
}

describe('dataCommand', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'sweep-data-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('imports a folder and says what became of its files', async () => {
    const text = await run('import', FIXTURES, '--name', 'cboe', '--data-dir', home);
    expect(text).toMatch(/Cboe index history +5 /);
    expect(text).toMatch(/2 {2}weekly contract \(first cfe\/VX_2020-03-25\.csv:2\)/);
    expect(text).toContain('unknown/AAPL.csv: not recognised');
    expect(text).toMatch(/cboe {2}2019-03-18 to 2019-03-20, 3 days, sha256 [0-9a-f]{10}\n/);
    expect(readdirSync(join(home, 'cboe')).sort()).toEqual([
      'benchmarks.arrow',
      'events.arrow',
      'futures.arrow',
      'import-report.json',
      'market.arrow',
    ]);
  });

  it('prints the whole report as JSON', async () => {
    const json = JSON.parse(await run('import', FIXTURES, '--name', 'cboe', '--data-dir', home, '--json'));
    expect(json.dataset).toMatchObject({ name: 'cboe', firstDay: '2019-03-18', lastDay: '2019-03-20', days: 3 });
    expect(json.dataset.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(json.dataset.columns).toContainEqual({ column: 'vix', observed: 2, carried: 1, modelled: 0 });
    expect(json.files).toContainEqual(
      expect.objectContaining({ path: 'fred/DFF.csv', rowsIn: 2, rowsKept: 2, leftOut: null }),
    );
    expect(json.build.days).toBe(3);
  });

  it('prints nothing when quiet', async () => {
    expect(await run('import', FIXTURES, '--name', 'cboe', '--data-dir', home, '--quiet')).toBe('');
  });

  it('lists the bundled dataset and the imported ones', async () => {
    await run('import', FIXTURES, '--name', 'cboe', '--data-dir', home, '--quiet');
    expect(await run('list', '--data-dir', home, '--quiet')).toBe('bundled\ncboe\n');
    const text = await run('list', '--data-dir', home);
    expect(text).toMatch(/^bundled {2}/);
    expect(text).toMatch(/\ncboe {2}2019-03-18 to 2019-03-20, 3 days/);
    expect(text).toMatch(/modelled {2}.*vix6m/);
    const json = JSON.parse(await run('list', '--data-dir', home, '--json'));
    expect(json.map(({ name }: { name: string }) => name)).toEqual(['bundled', 'cboe']);
  });

  it('lists a dataset that cannot be opened, with the reason', async () => {
    cpSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(home, 'broken/market.arrow'));
    expect(await run('list', '--data-dir', home)).toMatch(/\nbroken {2}cannot be opened\n {2}\S+market\.arrow/);
  });

  it('throws a user error for bad input and writes nothing', async () => {
    await expect(run('import', join(home, 'nowhere'), '--name', 'cboe', '--data-dir', home)).rejects.toThrow(
      InputError,
    );
    await expect(run('import', FIXTURES, '--name', 'bundled', '--data-dir', home)).rejects.toThrow(InputError);
    await expect(run('import', join(FIXTURES, 'unknown'), '--name', 'cboe', '--data-dir', home)).rejects.toThrow(
      /got none/,
    );
    await expect(run('import', join(FIXTURES, 'cfe'), '--name', 'cboe', '--data-dir', home)).rejects.toThrow(
      /spx_close/,
    );
    await expect(run('import', FIXTURES)).rejects.toThrow(/name/);
    await expect(run()).rejects.toThrow(/must be followed by import/);
    expect(readdirSync(home)).toEqual([]);
  });

  it('prints JSON as docs/schemas says, whatever the command', async () => {
    const at = ['--data-dir', home, '--json'];
    const json = async (...words: string[]) => JSON.parse(await run(...words, ...at));
    dataImportSchema.parse(await json('import', FIXTURES, '--name', 'cboe'));
    const listed = dataListSchema.parse(await json('list'));
    expect(listed.map(({ name }) => name).sort()).toEqual(['bundled', 'cboe']);
    expect(dataShowSchema.parse(await json('show', 'cboe'))).toMatchObject({ name: 'cboe' });
    for (const column of ['vix', 'futures']) {
      expect(dataShowSchema.parse(await json('show', 'cboe', '--column', column))).not.toEqual([]);
    }
    for (const name of ['cboe', 'bundled']) expect(dataCheckSchema.parse(await json('check', name))).not.toEqual([]);
    dataHistoriesSchema.parse(await json('histories', 'bundled', '--paths', '2'));
    // One that cannot be opened is listed with why.
    writeFileSync(join(home, 'cboe', 'market.arrow'), 'torn');
    const broken = dataListSchema.parse(await json('list')).find(({ name }) => name === 'cboe');
    expect(broken).toHaveProperty('faults');
  });
});
