import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../../datasets/sources/index.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { FIXTURES, fixturePaths } from './fixture.js';

describe('importFiles', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'sweep-import-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const bytesOf = (name: string) =>
    ['market', 'futures'].map((table) => readFileSync(join(home, name, `${table}.arrow`)));
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
