import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const cli = resolve('dist/pipeline/cli.js');

/**
 * The words of a command, with one worker thread for a run where the test does not say how many: what a thread takes to
 * start is a quarter of a small run, and the tests run on every core already. Results do not depend on it, as
 * run.test.ts shows.
 */
export function withOneWorker(args: readonly string[]): string[] {
  const isRun = args[0] === 'run' && args.length > 1 && !args.includes('--workers') && !args.includes('--help');
  return isRun ? [...args, '--workers', '1'] : [...args];
}

/** Runs the built command line as a user would, from the project's folder unless told otherwise. */
export function sweep(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', ...options.env };
    execFile(
      process.execPath,
      [cli, ...withOneWorker(args)],
      { cwd: options.cwd, env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });
}

/** Hash of every file of a run but the manifest and the page, which hold the time of day. */
export function hashesOf(runFolder: string): Record<string, string> {
  const names = readdirSync(runFolder).filter((name) => name !== 'manifest.json' && name !== 'report.html');
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(runFolder, name)))
      .digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(name)]));
}

/** A small grid that still has every reading, two frictions and an unhedged trial. */
export const SMALL_GRID = `# Digits of a mix: units of the 30-, 110- and 220-day layer.
name: small
sweep:
  hedge.mix: [4/4/2, 4/0/0, 0/0/0]
  hedge.sizing: [contracts, budget, risk, vega]
  condor.wing: [25, delta 0.05]
  friction.level: [none, live]
heatmaps:
  - {claim: headline, reading: contracts}
`;
