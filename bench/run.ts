/**
 * How fast it is, against whom: every file of rows/ is a comparison whose contenders take turns.
 *
 *     npm run bench                     all rows, 7 repetitions
 *     npm run bench -- fused-kernel     some of them
 *     npm run bench -- --repetitions 3
 *
 * Prints a table per row and keeps the figures in bench/results/<date>.json, with what machine they were measured on.
 * Exit 1 when a target is missed.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packageRoot } from '../datasets/bundled/index.js';
import { median, quantile } from '../engine/statistics/index.js';
import type { BenchRow, BenchRowModule } from './bench-row.js';
import { describeMachine } from './machine.js';

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly target: string;
  readonly isReached: boolean;
}

interface RowResult {
  readonly about: string;
  readonly work: number;
  readonly unit: string;
  /** Seconds of each repetition. */
  readonly seconds: Readonly<Record<string, readonly number[]>>;
  readonly absent: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
}

const { names, repetitions } = readArguments(process.argv.slice(2));
const machine = describeMachine();
const results: Record<string, RowResult> = {};
for (const name of names) {
  results[name] = await runRow(name);
  printRow(name, results[name]);
}
keep();
if (Object.values(results).some(({ figures }) => figures.some(({ isReached }) => !isReached))) process.exitCode = 1;

async function runRow(name: string): Promise<RowResult> {
  const scratch = mkdtempSync(join(tmpdir(), 'sweep-bench-'));
  try {
    const { open } = (await import(new URL(`rows/${name}.js`, import.meta.url).href)) as BenchRowModule;
    const row = await open(scratch);
    const seconds: Record<string, number[]> = Object.fromEntries(row.contenders.map(({ name }) => [name, []]));
    for (let repetition = 0; repetition < repetitions; ++repetition) {
      for (const contender of row.contenders) seconds[contender.name].push(await contender.run());
    }
    await row.close?.();
    const { about, work, unit, absent } = row;
    return { about, work, unit, seconds, absent, figures: figuresOf(row, seconds) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Ratios within each repetition, then their median: what slows the machine for a while slows both sides. */
function figuresOf({ targets }: BenchRow, seconds: Readonly<Record<string, readonly number[]>>): Figure[] {
  return targets.map(({ figure, atLeast, atMost, of }) => {
    const values = Array.from({ length: repetitions }, (_, repetition) =>
      of(Object.fromEntries(Object.entries(seconds).map(([name, each]) => [name, each[repetition]]))),
    );
    const value = median(Float64Array.from(values));
    const isReached =
      (atLeast === undefined || value >= atLeast || Number.isNaN(value)) &&
      (atMost === undefined || value <= atMost || Number.isNaN(value));
    const target = atLeast !== undefined ? `at least ${atLeast}` : atMost !== undefined ? `at most ${atMost}` : '';
    return { figure, value, target, isReached };
  });
}

function printRow(name: string, { about, work, unit, seconds, absent, figures }: RowResult): void {
  console.log(`\n${name}: ${about}`);
  for (const [contender, each] of Object.entries(seconds)) {
    const values = Float64Array.from(each);
    const perUnit = (value: number) => `${shortNumber((value / work) * 1e9)} ns`.padStart(12);
    console.log(
      `  ${contender.padEnd(34)}${perUnit(median(values))} per ${unit}, quartiles${perUnit(quantile(values, 0.25))}` +
        perUnit(quantile(values, 0.75)),
    );
  }
  for (const [contender, why] of Object.entries(absent)) console.log(`  ${contender.padEnd(34)}   absent: ${why}`);
  for (const { figure, value, target, isReached } of figures) {
    const word = Number.isNaN(value) ? 'not measured' : target === '' ? '' : isReached ? 'reached' : 'MISSED';
    console.log(`  ${figure.padEnd(46)}${shortNumber(value).padStart(10)}   ${target} ${word}`);
  }
}

/** Adds the rows to the file of the day; a row measured again takes the place of the one before. */
function keep(): void {
  const folder = join(packageRoot(), 'bench/results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${new Date().toISOString().slice(0, 10)}.json`);
  let rows: Record<string, unknown> = {};
  try {
    rows = (JSON.parse(readFileSync(path, 'utf8')) as { rows: Record<string, unknown> }).rows;
  } catch {
    // The first of the day.
  }
  for (const [name, result] of Object.entries(results)) rows[name] = { machine, repetitions, ...result };
  const sorted = Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify({ rows: sorted }, null, 1)}\n`);
  console.log(`\nKept in ${path}`);
}

function readArguments(args: readonly string[]): { names: string[]; repetitions: number } {
  const at = args.indexOf('--repetitions');
  const asked = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  const known = readdirSync(new URL('rows', import.meta.url))
    .filter((file) => file.endsWith('.js'))
    .map((file) => basename(file, '.js'))
    .sort();
  const unknown = asked.filter((name) => !known.includes(name));
  const repetitions = at === -1 ? 7 : Number(args[at + 1]);
  if (unknown.length > 0 || !(Number.isInteger(repetitions) && repetitions > 0)) {
    console.error(`bench: rows must be of ${known.join(', ')} and repetitions a whole number, got ${args.join(' ')}`);
    process.exit(2);
  }
  return { names: asked.length > 0 ? asked : known, repetitions };
}

function shortNumber(value: number): string {
  return Number.isNaN(value) ? '–' : value.toPrecision(3);
}
