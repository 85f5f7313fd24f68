import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Whether a terminal can be had: `script` of util-linux gives one to a command. */
export const hasTerminal = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false;
if (!hasTerminal) console.warn('skipped: tests on a terminal need script of util-linux');

const cli = resolve('dist/pipeline/cli.js');

/** What a command writes to a terminal of so many columns, both streams together, and its exit code. */
export function onTerminal(
  args: readonly string[],
  { columns, env = {}, input = '' }: { columns: number; env?: NodeJS.ProcessEnv; input?: string },
): { readonly text: string; readonly code: number | null } {
  const quoted = [process.execPath, cli, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const { stdout, status } = spawnSync('script', ['-qec', `stty cols ${columns}; ${quoted}`, '/dev/null'], {
    env: { ...rest, TERM: 'xterm', SHELL: '/bin/sh', ...env },
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { text: stdout.replaceAll('\r\n', '\n'), code: status };
}
