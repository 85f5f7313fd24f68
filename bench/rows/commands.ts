import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';
import type { BenchRow } from '../bench-row.js';
import { measureSweep } from '../sweep-command.js';

/** Whole commands on the shipped grids: start-up, the headline, and what a second worker brings. */
export function open(scratch: string): BenchRow {
  const grid = (name: string) => join(packageRoot(), 'grids', `${name}.yaml`);
  const plan = (name: string) => measureSweep(scratch, ['plan', grid(name)]).seconds;
  const run = (name: string, workers: number, core?: number) => {
    const out = mkdtempSync(join(scratch, `${name}-`));
    const args = ['run', grid(name), '--workers', `${workers}`, '--quiet', '--out', out];
    const { seconds } = measureSweep(scratch, args, core);
    rmSync(out, { recursive: true });
    return seconds;
  };
  const canPin = spawnSync('taskset', ['--version']).status === 0;
  return {
    about: 'whole commands on the shipped grids',
    work: 1,
    unit: 'command',
    contenders: [
      { name: 'plan 4-4-2', run: () => plan('4-4-2') },
      { name: 'plan million', run: () => plan('million') },
      { name: 'run 4-4-2, 1 worker', run: () => run('4-4-2', 1) },
      { name: 'run 4-4-2, 2 workers', run: () => run('4-4-2', 2) },
      ...(canPin ? [{ name: 'run 4-4-2, 1 core', run: () => run('4-4-2', 1, 0) }] : []),
    ],
    absent: canPin ? {} : { 'run 4-4-2, 1 core': 'no taskset' },
    targets: [
      { figure: 'plan of the headline grid, s', atMost: 1, of: (seconds) => seconds['plan 4-4-2'] },
      { figure: 'plan of a million trials, s', of: (seconds) => seconds['plan million'] },
      { figure: 'the headline grid, s', atMost: 10, of: (seconds) => seconds['run 4-4-2, 2 workers'] },
      {
        figure: '2 workers over 1',
        atLeast: 1.8,
        of: (seconds) => seconds['run 4-4-2, 1 worker'] / seconds['run 4-4-2, 2 workers'],
      },
      {
        // With one worker the main thread and DuckDB's have the second core; this takes it from them.
        figure: '2 workers on all cores over 1 on one',
        of: (seconds) => seconds['run 4-4-2, 1 core'] / seconds['run 4-4-2, 2 workers'],
      },
    ],
  };
}
