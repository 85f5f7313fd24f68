import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../results/store/index.js';
import { SMALL_GRID, sweep } from './sweep.js';
import { hasTerminal, onTerminal } from './terminal.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-terminal-'));
const runs = join(home, 'runs');
const grid = join(home, 'small.yaml');
/** ESC, which begins every code that colours. */
const ESCAPE = '\u001b';
let trial: string;

beforeAll(async () => {
  writeFileSync(grid, `${SMALL_GRID}claims: [headline, live, unhedged-22, cost, cost-high]\n`);
  const { code, stderr } = await sweep(['run', grid, '--out', runs, '--quiet']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const table = await readTable(join(runs, readdirSync(runs)[0], 'trials.parquet'));
  trial = String(table.texts('trial')[0]);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Commands that print for people; RUN, GRID and TRIAL stand for those of the test. */
const COMMANDS = [
  'verdict RUN --runs RUNS',
  'verdict RUN --runs RUNS --regimes',
  'verdict RUN --runs RUNS --multiverse',
  'verdict RUN --runs RUNS --overfitting',
  'verdict RUN --runs RUNS --contradictions',
  'explain RUN TRIAL --runs RUNS',
  'breakeven GRID --date 2020-02-19',
  'plan GRID',
  'list --runs RUNS',
  'query RUN --runs RUNS',
  'compare RUN RUN --runs RUNS',
  'data list',
  'data show bundled',
  'data check bundled',
  'data histories bundled --paths 2',
];

function wordsOf(command: string): string[] {
  const places: Record<string, string> = { RUNS: runs, RUN: 'small', GRID: grid, TRIAL: trial };
  return command.split(' ').map((word) => places[word] ?? word);
}

describe.skipIf(!hasTerminal)('what is printed for people', () => {
  it.each([60, 80, 140])(
    'fits a terminal of %d columns, whatever the command',
    (columns) => {
      for (const command of COMMANDS) {
        const env = { SWEEP_DATA_DIR: join(home, 'data') };
        const { text, code } = onTerminal(wordsOf(command), { columns, env });
        expect(code, `${command}: ${text}`).toBe(0);
        const lines = stripVTControlCharacters(text).split('\n');
        expect(lines.length).toBeGreaterThan(1);
        expect(
          lines.filter((line) => line.length > columns),
          command,
        ).toEqual([]);
      }
    },
    240_000,
  );

  it('uses the room of a wide terminal, and leaves no figure out on a narrow one', () => {
    const [narrow, wide] = [60, 140].map((columns) => onTerminal(wordsOf('verdict RUN --runs RUNS'), { columns }).text);
    expect(wide).toMatch(/reading +n \(out\) +rule +holds in +median cut +trading less +all trials/);
    const figures = /\d+ \(\d+\)|-?\d+% \[-?\d+, -?\d+\]/g;
    const missing = (wide.match(figures) ?? []).filter((figure) => !narrow.replace(/\n\s*/g, ' ').includes(figure));
    expect(missing).toEqual([]);
  });
});

describe.skipIf(!hasTerminal)('colours', () => {
  const words = () => wordsOf('verdict RUN --runs RUNS');

  it('are on on a terminal, off with NO_COLOR', () => {
    expect(onTerminal(words(), { columns: 80 }).text).toContain(`${ESCAPE}[`);
    expect(onTerminal(words(), { columns: 80, env: { NO_COLOR: '1' } }).text).not.toContain(ESCAPE);
  });

  it('are off in a pipe, unless FORCE_COLOR asks for them', async () => {
    const plain = await sweep(words(), { env: { NO_COLOR: undefined } });
    expect(plain.stdout).not.toContain(ESCAPE);
    const forced = await sweep(words(), { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain(`${ESCAPE}[`);
    expect(stripVTControlCharacters(forced.stdout)).toBe(plain.stdout);
    expect(forced.stderr).toBe('');
    expect((await sweep(words(), { env: { NO_COLOR: '1', FORCE_COLOR: '1' } })).stdout).toBe(plain.stdout);
  });
});
