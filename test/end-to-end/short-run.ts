import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRun } from '../../results/store/index.js';
import { sweep } from './sweep.js';

/** Two years, a hedge in two readings and none: what a command that reads a run needs. */
export const SHORT_GRID = `# Digits of a mix: units of the 30-, 110- and 220-day layer.
period: {from: 2007-06-01, to: 2009-06-30}
claims: [headline]
friction: {level: live}
sweep:
  hedge.mix: [4/4/2, 0/0/0]
  hedge.sizing: [contracts, budget]
`;

/** A run in a folder of its own. */
export interface ShortRun {
  /** Folder of its own; the caller removes it. */
  readonly home: string;
  /** Folder that holds the run. */
  readonly runs: string;
  readonly folder: string;
}

/** Runs a grid through the built command line in a folder of its own. */
export async function shortRun(name = 'short', grid = SHORT_GRID): Promise<ShortRun> {
  const home = mkdtempSync(join(tmpdir(), 'sweep-short-'));
  const runs = join(home, 'runs');
  writeFileSync(join(home, `${name}.yaml`), grid);
  const { code, stderr } = await sweep(['run', join(home, `${name}.yaml`), '--out', runs]);
  if (code !== 0) throw new Error(`the run failed with ${code}: ${stderr}`);
  return { home, runs, folder: await findRun(runs, '') };
}
