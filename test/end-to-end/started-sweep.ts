import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ended } from '../redis-server.js';
import { withOneWorker } from './sweep.js';

/** A command that runs beside the test. */
export interface StartedSweep {
  readonly process: ChildProcess;
  /** Everything that it has printed so far, on both streams. */
  output(): string;
  /** Resolves with the exit code, null after a signal. */
  readonly exit: Promise<number | null>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the built command line; `sweep` of sweep.ts waits for its end. */
export function startSweep(args: readonly string[], env: NodeJS.ProcessEnv = {}): StartedSweep {
  const child = spawn(process.execPath, [resolve('dist/pipeline/cli.js'), ...withOneWorker(args)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return {
    process: child,
    output: () => output,
    exit: new Promise((done) => child.once('exit', done)),
    kill: (signal = 'SIGKILL') => ended(child, signal),
  };
}

/** Waits until something holds; fails the test when it never does. */
export async function until(what: string, holds: () => boolean, seconds = 120): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited ${seconds} s until ${what}`);
    await new Promise((goOn) => setTimeout(goOn, 5));
  }
}
