import { pathToFileURL } from 'node:url';
import { type StartedSweep, startSweep } from './started-sweep.js';

const hook = pathToFileURL('test/fixtures/pause-after-file.mjs').href;

/** Part file of a block. */
export const BLOCK_FILE = /parts\/block-\d+\.arrow$/;

/**
 * Starts a command that makes a run, and waits until it has written a file and paused: `resume` lets it go on, a signal
 * that ends it meets it there.
 */
export async function startPausedRun(after: RegExp, ...args: string[]): Promise<StartedSweep & { resume(): void }> {
  const started = startSweep(args, { NODE_OPTIONS: `--import=${hook}`, SWEEP_PAUSE_AFTER: after.source });
  const paused = new Promise<void>((goOn) => {
    started.process.stdout?.on('data', () => {
      if (started.output().includes('paused after a file')) goOn();
    });
  });
  const ended = started.exit.then((code) => {
    throw new Error(`must pause after a file, got exit ${code}: ${started.output()}`);
  });
  // Heard of only until it pauses.
  ended.catch(() => {});
  await Promise.race([paused, ended]);
  const resume = () => {
    // What the test heard was said a moment before the process stops: a signal in that moment would be lost.
    const again = setInterval(() => started.process.kill('SIGCONT'), 20);
    void started.exit.then(() => clearInterval(again));
  };
  return { ...started, resume };
}
