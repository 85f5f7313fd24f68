import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../../datasets/sources/index.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { makeZip } from './containers/make-zip.js';
import { FIXTURES, fixturePaths } from './fixture.js';

describe('importFiles', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'sweep-import-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** Every file of a dataset, the report of the import among them. */
  const bytesOf = (name: string) =>
    Object.fromEntries(
      readdirSync(join(home, name)).map((file) => [file, readFileSync(join(home, name, file), 'latin1')]),
    );
  const someFiles = fixturePaths.filter((path) => /^(yahoo|cboe|cfe|vixcentral)\//.test(path));

  it('makes a dataset of the days on which the S&P 500 closed', async () => {
    const { dataset, build } = await importFiles([join(FIXTURES, 'yahoo')], { name: 'spx', home });
    expect(Array.from(dataset.market.days, toIsoDate)).toEqual(['2019-03-18', '2019-03-19', '2019-03-20']);
    expect(dataset.modelledColumns).toContain('vix');
    expect(build.days).toBe(3);
  });

  it('gives the same bytes twice, and for the same files in other folders, whatever their dates', async () => {
    const files = join(home, 'files');
    someFiles.forEach((path, index) => {
      const target = join(files, String(someFiles.length - index), basename(path));
      cpSync(join(FIXTURES, path), target);
      utimesSync(target, index, index);
    });
    const ordered = join(home, 'ordered');
    for (const path of someFiles) cpSync(join(FIXTURES, path), join(ordered, basename(path)));
    await importFiles([ordered], { name: 'cboe', home });
    const first = bytesOf('cboe');
    await importFiles([ordered], { name: 'cboe', home });
    expect(bytesOf('cboe')).toEqual(first);
    await importFiles([files], { name: 'cboe', home });
    expect(bytesOf('cboe')).toEqual(first);
  });

  it('gives the same bytes for files named one by one in any order, twice, and out of an archive', async () => {
    const paths = fixturePaths.map((path) => join(FIXTURES, path));
    await importFiles(paths, { name: 'cboe', home });
    const first = bytesOf('cboe');
    expect(Object.keys(first).sort()).toEqual([
      'benchmarks.arrow',
      'events.arrow',
      'futures.arrow',
      'import-report.json',
      'market.arrow',
    ]);
    await importFiles([...paths].reverse(), { name: 'cboe', home });
    expect(bytesOf('cboe')).toEqual(first);
    await importFiles([...paths, ...paths, FIXTURES], { name: 'cboe', home });
    expect(bytesOf('cboe')).toEqual(first);
    const zip = join(home, 'files.zip');
    writeFileSync(
      zip,
      makeZip(Object.fromEntries(fixturePaths.map((path) => [path, readFileSync(join(FIXTURES, path))]))),
    );
    await importFiles([zip], { name: 'cboe', home });
    expect(bytesOf('cboe')).toEqual(first);
  });

  it('names the same file of several copies wherever they lie', async () => {
    const import2 = async (...folders: string[]) => {
      const files = mkdtempSync(join(home, 'copies-'));
      folders.forEach((folder, index) => {
        mkdirSync(join(files, folder));
        cpSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(files, folder, index === 0 ? 'a GSPC.csv' : 'b GSPC.csv'));
      });
      await importFiles([files], { name: 'copies', home });
      return bytesOf('copies');
    };
    expect(await import2('one', 'two')).toEqual(await import2('two', 'one'));
  });

  it('writes nothing when a rule is broken, and writes it when the rule is accepted', async () => {
    const files = join(home, 'files');
    mkdirSync(files);
    const closes = Array.from(
      { length: 200 },
      (_, row) => `${toIsoDate(18_000 + row)},,,,${row === 150 ? 28 : 2800 + (row % 7) * 9}`,
    );
    writeFileSync(join(files, 'GSPC.csv'), ['Date,Open,High,Low,Close', ...closes].join('\n'));
    await expect(importFiles([files], { name: 'broken', home })).rejects.toThrow(
      /^market\.spx_close on 2019-09-11: must not jump; .* got 28 \(--accept jump to keep it\)/,
    );
    expect(readdirSync(home)).toEqual(['files']);
    const { findings } = await importFiles([files], { name: 'broken', home, accept: ['jump'] });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['jump', 'jump']);
    expect(JSON.parse(bytesOf('broken')['import-report.json']).accepted).toEqual(['jump']);
  });

  it('takes each value from the better file', async () => {
    const files = join(home, 'files');
    for (const path of [...someFiles, 'finance-vix/vix-daily.csv'])
      cpSync(join(FIXTURES, path), join(files, basename(path)));
    const { dataset } = await importFiles([files], { name: 'cboe', home });
    const row = Array.from(dataset.market.days, toIsoDate).indexOf('2019-03-18');
    const { offsets, settles } = dataset.market.vixFutures;
    // 13.075 is the contract file's settle, 12.75 vixcentral's; April has no contract file here.
    expect([...settles.slice(offsets[row] as number, (offsets[row] as number) + 2)]).toEqual([13.075, 15]);
    expect(dataset.market.vix[row]).toBe(13.125);
  });

  it.each(['bundled', 'Cboe', '../x', ''])('refuses the name "%s" before it reads anything', async (name) => {
    await expect(importFiles(['/nowhere'], { name, home })).rejects.toThrow(/dataset name: must/);
  });
});
