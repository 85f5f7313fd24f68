import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../datasets/bundled/index.js';

/** What a process came to. */
interface Usage {
  /** Largest resident memory of the process, threads and shared memory included [bytes]. */
  readonly memory: number;
  /** Time that its threads took of the processors [s]. */
  readonly processorSeconds: number;
}

/** A command as a user runs it, from start to exit. */
export interface CommandFigures extends Usage {
  /** From its start to its exit [s]. */
  readonly seconds: number;
}

/** A command that runs beside others. */
export interface MeasuredCommand {
  readonly process: ChildProcess;
  /** @throws when it exits with anything but what is expected */
  readonly figures: Promise<CommandFigures>;
}

/**
 * Runs `sweep` and measures the whole process.
 *
 * @param core - processor that all its threads have to share; by default they have all
 * @throws when it exits with anything but 0
 */
export function measureSweep(scratch: string, args: readonly string[], core?: number): CommandFigures {
  const { command, env, usage } = measured(scratch, args);
  const [program, ...words] = [
    ...(core === undefined ? [] : ['taskset', '-c', `${core}`]),
    process.execPath,
    ...command,
  ];
  const from = performance.now();
  const { status, stderr } = spawnSync(program, words, { env, encoding: 'utf8', maxBuffer: 64 << 20 });
  const seconds = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`sweep ${args.join(' ')}: must exit 0, got ${status}: ${stderr}`);
  return { seconds, ...usage() };
}

/** Starts `sweep` and measures the whole process. */
export function startMeasured(scratch: string, args: readonly string[], expected = 0): MeasuredCommand {
  const { command, env, usage } = measured(scratch, args);
  const from = performance.now();
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const figures = new Promise<CommandFigures>((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === expected) done({ seconds: (performance.now() - from) / 1000, ...usage() });
      else failed(new Error(`sweep ${args.join(' ')}: must exit ${expected}, got ${code}: ${complaint}`));
    });
  });
  return { process: child, figures };
}

function measured(scratch: string, args: readonly string[]) {
  const report = join(mkdtempSync(join(scratch, 'usage-')), 'usage.json');
  const hook = fileURLToPath(new URL('./report-usage.js', import.meta.url));
  return {
    command: ['--import', hook, join(packageRoot(), 'dist/pipeline/cli.js'), ...args],
    env: { ...process.env, REPORT_USAGE: report },
    usage: () => JSON.parse(readFileSync(report, 'utf8')) as Usage,
  };
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
