import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../engine/contracts/input-error.js';
import { makeRandom } from '../../engine/math/index.js';
import { parseClaims } from '../../sweeps/claims/index.js';
import { expandSweep, parseGrid, resolveGrid } from '../../sweeps/grid/index.js';
import { makePlan } from '../../sweeps/plan/index.js';
import { sweep } from '../end-to-end/sweep.js';
import { processorTime } from '../processor-time.js';
import { fuzzSize, LONGEST_CASE } from './fuzz-size.js';
import { mutateText } from './mutate-text.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-fuzz-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const yamlsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const grids = yamlsIn('grids');
const ledgers = yamlsIn('grids/claims');

/** Larger sweeps take as long as they are large; what is expanded here is small. */
const MOST_EXPANDED = 2000;

/** What became of one input. */
interface Outcome {
  /** Null when it was taken. */
  readonly refused: InputError | null;
  /** Of the processor. */
  readonly milliseconds: number;
}

/** Runs `take`; anything thrown that is no InputError goes on, with the input that did it. */
function tryInput(text: string, take: (text: string) => void): Outcome {
  const started = processorTime();
  try {
    take(text);
    return { refused: null, milliseconds: processorTime() - started };
  } catch (error) {
    if (!(error instanceof InputError)) throw new Error(`not refused but broken by:\n${text}`, { cause: error });
    return { refused: error, milliseconds: processorTime() - started };
  }
}

function takeGrid(text: string): void {
  const resolved = resolveGrid(parseGrid(text, 'grid.yaml'));
  if (resolved.points <= MOST_EXPANDED) makePlan(expandSweep(resolved));
}

/** Every fault is one printable line that says where, in this file, and what was given. */
function expectReadable({ faults }: InputError): void {
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) {
    expect(fault).toMatch(/^grid\.yaml(:\d+:\d+)?.*: /);
    expect(fault).toSatisfy(isPrintable);
    expect(fault.length, fault).toBeLessThan(2000);
  }
}

function isPrintable(line: string): boolean {
  return [...line].every((character) => character >= ' ' && character !== '\u007f');
}

describe('mutated grids', () => {
  const count = fuzzSize('SWEEP_FUZZ_GRIDS', 4000);

  it(`are taken, or refused in readable lines: ${count.toLocaleString('en')} of them`, () => {
    const random = makeRandom(20261126);
    const outcomes = { taken: 0, refused: 0, slowest: 0 };
    for (let at = 0; at < count; ++at) {
      const [text, donor] = [grids, grids].map((from) => from[random.integer(from.length)]);
      const { refused, milliseconds } = tryInput(mutateText(text, donor, random), takeGrid);
      if (refused === null) outcomes.taken += 1;
      else {
        outcomes.refused += 1;
        expectReadable(refused);
      }
      outcomes.slowest = Math.max(outcomes.slowest, milliseconds);
    }
    console.log(
      `grids: ${outcomes.taken} taken, ${outcomes.refused} refused, slowest ${outcomes.slowest.toFixed(0)} ms`,
    );
    expect(outcomes.slowest).toBeLessThan(LONGEST_CASE);
    // Mutations that broke every file, or none, would test nothing.
    expect(outcomes.taken).toBeGreaterThan(count * 0.02);
    expect(outcomes.refused).toBeGreaterThan(count * 0.3);
  }, 3_600_000);

  it('and mutated ledgers, likewise', () => {
    const random = makeRandom(442);
    let refusals = 0;
    for (let at = 0; at < Math.ceil(count / 8); ++at) {
      const text = mutateText(ledgers[random.integer(ledgers.length)], grids[random.integer(grids.length)], random);
      const { refused, milliseconds } = tryInput(text, (ledger) => void parseClaims(ledger, 'grid.yaml'));
      if (refused !== null) {
        refusals += 1;
        expectReadable(refused);
      }
      expect(milliseconds).toBeLessThan(LONGEST_CASE);
    }
    expect(refusals).toBeGreaterThan(0);
  }, 3_600_000);

  it('that are refused end the command with 2 and leave no file', async () => {
    const random = makeRandom(7);
    const out = join(home, 'runs');
    for (let found = 0; found < 12; ) {
      const text = mutateText(grids[random.integer(grids.length)], grids[0], random);
      const { refused } = tryInput(text, takeGrid);
      if (refused === null) continue;
      found += 1;
      const file = join(home, 'grid.yaml');
      writeFileSync(file, text);
      const { code, stdout, stderr } = await sweep(['run', file, '--out', out]);
      expect({ code, stdout }, text).toEqual({ code: 2, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toEqual(
        refused.faults.map((fault) => `error: ${fault.replaceAll('grid.yaml', file)}`),
      );
      expect(existsSync(out)).toBe(false);
      expect(readdirSync(home)).toEqual(['grid.yaml']);
    }
  });
});

describe('a grid made to do harm', () => {
  const billion = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 10; ++level) {
    const [above, own] = ['abcdefghij'[level - 1], 'abcdefghij'[level]];
    billion.push(`${own}: &${own} [${Array(9).fill(`*${above}`).join(', ')}]`);
  }

  it.each([
    ['aliases that expand into billions of nodes', billion.join('\n')],
    ['an alias of itself', 'sweep: &a\n  hedge.mix: *a\n'],
    ['ten thousand levels of brackets', `sweep: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['ten thousand levels of indentation', Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['ten thousand dashes', `sweep:\n${'- '.repeat(10_000)}x`],
    ['a range of 10^15 values', 'sweep:\n  hedge.delta: {from: 0, to: 1, step: 0.000000000000001}\n'],
    [
      '10^30 points',
      `sweep:\n${['hedge.mix', 'hedge.tenor', 'condor.dte'].map((path) => `  ${path}: [${Array.from({ length: 2000 }, (_, at) => (path === 'condor.dte' ? 30 + (at % 30) : path === 'hedge.mix' ? `${at}/1/1` : `30/60/${100 + (at % 150)}`)).join(', ')}]`).join('\n')}\n`,
    ],
    ['a name that leaves the folder of runs', 'name: ../../elsewhere\nsweep:\n  hedge.mix: [4/4/2]\n'],
    ['a name with a slash', 'name: a/b\nsweep:\n  hedge.mix: [4/4/2]\n'],
    ['keys of the prototype', 'sweep:\n  __proto__: [1]\n  constructor: [2]\n'],
  ])('%s: is refused at once', (_, text) => {
    const { refused, milliseconds } = tryInput(text, takeGrid);
    expect(refused).not.toBeNull();
    expectReadable(refused as InputError);
    expect(milliseconds).toBeLessThan(LONGEST_CASE);
  });
});
