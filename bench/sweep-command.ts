import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../datasets/bundled/index.js';

/** A command as a user runs it, from start to exit. */
export interface CommandFigures {
  /** From its start to its exit [s]. */
  readonly seconds: number;
  /** Largest resident memory of the process, threads and shared memory included [bytes]. */
  readonly memory: number;
}

/**
 * Runs `sweep` and measures the whole process.
 *
 * @throws when it exits with anything but 0
 */
export function measureSweep(scratch: string, args: readonly string[]): CommandFigures {
  const report = join(scratch, 'memory');
  const hook = fileURLToPath(new URL('./report-memory.js', import.meta.url));
  const command = ['--import', hook, join(packageRoot(), 'dist/pipeline/cli.js'), ...args];
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, REPORT_MEMORY: report },
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  const seconds = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`sweep ${args.join(' ')}: must exit 0, got ${status}: ${stderr}`);
  return { seconds, memory: Number(readFileSync(report, 'utf8')) };
}

/** Size of the files in the one folder of runs [bytes]. */
export function sizeOfRun(runs: string): number {
  const [run] = readdirSync(runs);
  const folder = join(runs, run as string);
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/**
 * Writes a shipped grid with some lines replaced, beside which claims are found as beside the shipped one.
 *
 * @param changes - what each line that begins so becomes
 * @returns path of the grid
 */
export function writeVariant(
  scratch: string,
  shipped: string,
  name: string,
  changes: Readonly<Record<string, string>>,
): string {
  const lines = readFileSync(join(packageRoot(), 'grids', `${shipped}.yaml`), 'utf8').split('\n');
  for (const [start, line] of Object.entries(changes)) {
    const at = lines.findIndex((each) => each.trimStart().startsWith(start));
    if (at < 0) throw new Error(`${shipped}: must have a line that begins with ${start}`);
    lines[at] = line;
  }
  const folder = join(scratch, 'grids');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, lines.join('\n'));
  return path;
}
