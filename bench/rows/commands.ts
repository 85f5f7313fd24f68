import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';
import type { BenchRow } from '../bench-row.js';
import { measureSweep } from '../sweep-command.js';

/** Whole commands on the shipped grids: start-up, the headline, and what a second worker brings. */
export function open(scratch: string): BenchRow {
  const grid = (name: string) => join(packageRoot(), 'grids', `${name}.yaml`);
  const plan = (name: string) => measureSweep(scratch, ['plan', grid(name)]).seconds;
  const run = (name: string, workers: number) => {
    const out = mkdtempSync(join(scratch, `${name}-`));
    const { seconds } = measureSweep(scratch, ['run', grid(name), '--workers', `${workers}`, '--quiet', '--out', out]);
    rmSync(out, { recursive: true });
    return seconds;
  };
  return {
    about: 'whole commands on the shipped grids',
    work: 1,
    unit: 'command',
    contenders: [
      { name: 'plan 4-4-2', run: () => plan('4-4-2') },
      { name: 'plan million', run: () => plan('million') },
      { name: 'run 4-4-2, 1 worker', run: () => run('4-4-2', 1) },
      { name: 'run 4-4-2, 2 workers', run: () => run('4-4-2', 2) },
    ],
    absent: {},
    targets: [
      { figure: 'plan of the headline grid, s', atMost: 1, of: (seconds) => seconds['plan 4-4-2'] },
      { figure: 'plan of a million trials, s', of: (seconds) => seconds['plan million'] },
      { figure: 'the headline grid, s', atMost: 10, of: (seconds) => seconds['run 4-4-2, 2 workers'] },
      {
        figure: '2 workers over 1',
        atLeast: 1.8,
        of: (seconds) => seconds['run 4-4-2, 1 worker'] / seconds['run 4-4-2, 2 workers'],
      },
    ],
  };
}
