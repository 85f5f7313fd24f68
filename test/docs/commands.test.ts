import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../results/store/database.js';
import { sweep } from '../end-to-end/sweep.js';
import { hasRealData, realDataDir } from '../real-data.js';
import { blocksOf } from './code-blocks.js';
import { compare, readBlocks } from './compare-output.js';

// Types in what the documents tell a reader to type, in their order, in a folder like a fresh clone, and compares what
// is printed with what they show, figures aside. `UPDATE_DOCS=1 npx vitest run test/docs` pastes the outputs anew.

const home = mkdtempSync(join(tmpdir(), 'sweep-docs-'));
const clone = join(home, 'clone');
const dataHome = join(home, 'data');
/** Where a reader's datasets lie; stands in the documents for the folder of this test. */
const SHOWN_DATA_HOME = '/home/you/.local/share/sweep';

/** What `sweep data pull` and a price file would have left, from the files at hand. */
const MARKET_FILES = [
  ['indices', /^(GSPC|\w+_History)\.csv$/],
  ['rates', /^DTB3/],
  ['macro', /^shiller/],
  ['vx-futures', /^(cfe-|CFE_)/],
  ['vx-futures/term-structure', /^VX\d_/],
] as const;

beforeAll(() => {
  mkdirSync(clone);
  cpSync('grids', join(clone, 'grids'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  for (const block of blocksOf('docs/tutorial.md', 'yaml')) {
    const name = /^# (\S+\.yaml)/.exec(block)?.[1];
    if (name !== undefined) writeFileSync(join(clone, name), block);
  }
  if (!hasRealData) return;
  for (const [folder, pattern] of MARKET_FILES) {
    for (const name of readdirSync(join(realDataDir, folder)).filter((each) => pattern.test(each))) {
      cpSync(join(realDataDir, folder, name), join(clone, 'market-data', name), { recursive: true });
    }
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A command of a document, and the number of the block that shows its output. */
interface Example {
  readonly command: string;
  readonly shownAt: number;
}

/** The `npx sweep` commands that are followed by an output. */
function examplesOf(file: string): Example[] {
  const blocks = readBlocks(file);
  return blocks.flatMap(({ language, text }, at) => {
    const isExample = language === 'sh' && text.startsWith('npx sweep ') && blocks[at + 1]?.language === 'text';
    return isExample ? [{ command: text.trim(), shownAt: at + 1 }] : [];
  });
}

async function type(command: string): Promise<string> {
  const { stdout, stderr } = await sweep(command.split(' ').slice(2), {
    cwd: clone,
    env: { SWEEP_DATA_DIR: dataHome, COLUMNS: '80' },
  });
  return `${stdout}${stderr}`.replaceAll(dataHome, SHOWN_DATA_HOME);
}

async function node(code: string, cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd });
  return stdout;
}

const tutorial = 'docs/tutorial.md';

describe('docs/tutorial.md', () => {
  for (const { command, shownAt } of examplesOf(tutorial)) {
    const needsRealData = /market-data|cboe/.test(command);
    it.skipIf(needsRealData && !hasRealData)(`prints what it shows for ${command}`, async () => {
      compare(tutorial, shownAt, await type(command));
    });
  }
});

describe('docs/looking-inside.md', () => {
  const file = 'docs/looking-inside.md';
  beforeAll(() => writeFileSync(join(clone, 'episodes.sql'), blocksOf(file, 'sql')[0]));

  for (const { command, shownAt } of examplesOf(file)) {
    it(`prints what it shows for ${command}`, async () => compare(file, shownAt, await type(command)));
  }
});

describe('docs/results.md', () => {
  const file = 'docs/results.md';

  for (const { command, shownAt } of examplesOf(file)) {
    it(`prints what it shows for ${command}`, async () => compare(file, shownAt, await type(command)));
  }

  it('reads the tables of a run with DuckDB', async () => {
    const blocks = readBlocks(file);
    const at = blocks.findIndex(({ language }) => language === 'js');
    compare(file, at + 1, await node(blocks[at].text, clone));
  });

  it('joins windows, trials and the unhedged book in SQL', async () => {
    const runs = join(clone, 'results/runs');
    const run = readdirSync(runs).find((name) => name.startsWith('4-4-2.quick')) as string;
    const query = blocksOf(file, 'sql')[0].replace(/'([\w-]+\.parquet)'/g, `'${join(runs, run)}/$1'`);
    const database = await openDatabase();
    const rows = (await database.connection.runAndReadAll(query)).getRows();
    database.close();
    expect(rows.map(([episode]) => episode)).toContain('GFC');
    for (const [, reduction, trials] of rows) {
      expect(Number(reduction)).toBeLessThan(1);
      expect(Number(trials)).toBeGreaterThan(0);
    }
  });
});

describe('docs/model.md', () => {
  it('prices options as it shows', async () => {
    const blocks = readBlocks('docs/model.md');
    const at = blocks.findIndex(({ language }) => language === 'js');
    expect(await node(blocks[at].text, process.cwd())).toBe(blocks[at + 1].text);
  });
});
