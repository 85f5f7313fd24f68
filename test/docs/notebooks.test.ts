import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../end-to-end/sweep.js';
import { compare, readBlocks } from './compare-output.js';

// Runs what docs/notebooks.md tells a reader to type and to paste: the commands with the built program, the snippets with
// Python and R where they and their packages are installed (Debian: python3-pandas, python3-matplotlib, r-cran-jsonlite).
// Blocks that the page marks as not tried are `py`, `R` and `ojs`.
// `UPDATE_DOCS=1 npx vitest run test/docs` pastes the outputs anew.
const file = 'docs/notebooks.md';
const folder = mkdtempSync(join(tmpdir(), 'sweep-notebooks-'));

beforeAll(async () => {
  for (const { language, text } of readBlocks(file)) {
    if (language !== 'sh') continue;
    const words = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const args = words.slice(2).map((word) => (word.startsWith('grids/') ? resolve(word) : word));
    const { code, stderr } = await sweep(args, { cwd: folder });
    if (code !== 0) throw new Error(`${text.trim()} ended with ${code}: ${stderr}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A language of the page, and how its snippets are run. */
interface Notebook {
  readonly language: string;
  readonly interpreters: readonly string[];
  readonly flags: readonly string[];
  /** Code that fails where a package is missing. */
  readonly packages: string;
}

const notebooks: readonly Notebook[] = [
  {
    language: 'python',
    // Debian's packages belong to Debian's interpreter, which need not be the first on the path.
    interpreters: ['python3', '/usr/bin/python3'],
    flags: ['-c'],
    packages: 'import pandas, matplotlib',
  },
  {
    language: 'r',
    interpreters: ['Rscript'],
    flags: ['--vanilla', '-e'],
    packages: 'stopifnot(requireNamespace("jsonlite"))',
  },
];

describe.each(notebooks)('$language in docs/notebooks.md', ({ language, interpreters, flags, packages }) => {
  const interpreter = interpreters.find((each) => spawnSync(each, [...flags, packages]).status === 0);
  const snippets = readBlocks(file).flatMap((block, at) => (block.language === language ? [{ ...block, at }] : []));

  async function outputOf(code: string): Promise<string> {
    const { stdout } = await promisify(execFile)(interpreter as string, [...flags, code], { cwd: folder });
    return stdout;
  }

  it.skipIf(interpreter === undefined).each(snippets)('prints what the page shows for block $at', async (snippet) => {
    compare(file, snippet.at + 1, await outputOf(snippet.text));
  });

  it.skipIf(interpreter === undefined)('comes to the medians of SQL', async () => {
    const printed = await outputOf(snippets[0].text);
    const { stdout } = await sweep(['query', '4-4-2.quick', MEDIANS, '--json'], { cwd: folder });
    const rows: { sizing: string; reduction: number; cost: number }[] = JSON.parse(stdout);
    expect(rows).toHaveLength(4);
    for (const { sizing, reduction, cost } of rows) {
      const [, ...figures] = new RegExp(`^ *${sizing} +(\\S+) +(\\S+) *$`, 'm').exec(printed) ?? [];
      expect(Number(figures[0])).toBeCloseTo(reduction, 3);
      expect(Number(figures[1])).toBeCloseTo(cost, 3);
    }
  });
});

const MEDIANS = `
  SELECT hedge_sizing AS sizing, median(median_cycle_reduction) AS reduction, median(hedge_cost_per_year) AS cost
  FROM trials WHERE hedge_mix = '4/4/2' AND friction_level = 'live' GROUP BY ALL ORDER BY ALL`;
