import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledFolder } from '../../datasets/bundled/index.js';
import { readFiles } from '../../datasets/sources/index.js';
import { openDataset } from '../../datasets/store/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { makeRandom } from '../../engine/math/index.js';
import { openTableWriter, readTable } from '../../results/store/index.js';
import { processorTime } from '../processor-time.js';
import { fuzzSize, LONGEST_CASE } from './fuzz-size.js';
import { mutateBytes } from './mutate-bytes.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-fuzz-files-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** How many inputs were taken and refused, and what the slowest took of the processor [ms]. */
interface Tally {
  taken: number;
  refused: number;
  slowest: number;
}

/** Gives `take` so many mutations of files; whatever it throws must be an InputError. */
async function tryMutations(
  paths: readonly string[],
  count: number,
  seed: number,
  take: (path: string) => unknown,
): Promise<Tally> {
  const random = makeRandom(seed);
  const originals = paths.map((path) => ({ path, bytes: readFileSync(path) }));
  const tally: Tally = { taken: 0, refused: 0, slowest: 0 };
  for (let at = 0; at < count; ++at) {
    const { path, bytes } = originals[random.integer(originals.length)];
    const mutated = mutateBytes(bytes, random);
    writeFileSync(path, mutated);
    const started = processorTime();
    try {
      await take(path);
      tally.taken += 1;
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`mutation ${at} was not refused but broke`, { cause: error });
      tally.refused += 1;
    }
    tally.slowest = Math.max(tally.slowest, processorTime() - started);
    writeFileSync(path, bytes);
  }
  return tally;
}

const inWords = ({ taken, refused, slowest }: Tally) =>
  `${taken} taken, ${refused} refused, slowest ${slowest.toFixed(0)} ms`;

const HOURS = 3_600_000;

describe('mutated files', () => {
  const count = fuzzSize('SWEEP_FUZZ_FILES', 150);

  it(
    `of a dataset are opened whole or refused: ${count.toLocaleString('en')} of them`,
    async () => {
      const folder = join(home, 'dataset');
      cpSync(bundledFolder(), folder, { recursive: true });
      const paths = ['market.arrow', 'futures.arrow'].map((name) => join(folder, name));
      const tally = await tryMutations(paths, count, 4, () => openDataset(folder));
      console.log(`Arrow: ${inWords(tally)}`);
      expect(tally.slowest).toBeLessThan(LONGEST_CASE);
      expect(Math.min(tally.taken, tally.refused)).toBeGreaterThan(0);
    },
    HOURS,
  );

  it(
    `of a run are read whole or refused: ${count.toLocaleString('en')} of them`,
    async () => {
      const path = join(home, 'table.parquet');
      const rows = 500;
      const writer = await openTableWriter(path, [
        { name: 'trial', type: 'text' },
        { name: 'status', type: 'text' },
        { name: 'w000', type: 'float32' },
        { name: 'capital', type: 'float64' },
      ]);
      writer.append({
        count: rows,
        columns: [
          Array.from({ length: rows }, (_, row) => `trial ${row}`),
          Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? null : 'done')),
          Float32Array.from({ length: rows }, (_, row) => row / 3),
          Float64Array.from({ length: rows }, (_, row) => (row % 5 === 0 ? Number.NaN : row)),
        ],
      });
      await writer.close();
      const tally = await tryMutations([path], count, 5, () => readTable(path));
      console.log(`Parquet: ${inWords(tally)}`);
      expect(tally.slowest).toBeLessThan(LONGEST_CASE);
      expect(Math.min(tally.taken, tally.refused)).toBeGreaterThan(0);
    },
    HOURS,
  );

  it(
    `offered for import are read or left out: ${count.toLocaleString('en')} of them`,
    async () => {
      const folder = join(home, 'import');
      cpSync('test/fixtures/sources', folder, { recursive: true });
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      const tally = await tryMutations(files, count, 6, (path) => readFiles([path]));
      console.log(`import: ${inWords(tally)}`);
      expect(tally.slowest).toBeLessThan(LONGEST_CASE);
      expect(Math.min(tally.taken, tally.refused)).toBeGreaterThan(0);
    },
    HOURS,
  );
});
