import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../stages/compute-trials.js';

/** Says nothing: for --quiet, --json and whenever nobody watches a terminal. */
export const silentProgress: Progress = { start: () => {}, advance: () => {}, stop: () => {} };

/** A progress bar on standard error with rate and time left. */
function makeProgressBar(): Progress {
  let bar: SingleBar | null = null;
  let startedAt = 0;
  let done = 0;
  return {
    start(phase, total) {
      startedAt = performance.now();
      done = 0;
      const format = `${phase} {bar} {percentage}% · {value}/{total} · {rate} ${phase}/s · {eta_formatted} left`;
      bar = new SingleBar({ format, stream: process.stderr, etaBuffer: 100, hideCursor: true }, Presets.shades_grey);
      bar.start(total, 0, { rate: '-' });
    },
    advance(count) {
      done += count;
      const seconds = (performance.now() - startedAt) / 1000;
      bar?.increment(count, { rate: Math.round(done / seconds).toLocaleString('en') });
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

/** The bar where someone watches, silence elsewhere. */
export function chooseProgress(isQuiet: boolean): Progress {
  return !isQuiet && process.stderr.isTTY ? makeProgressBar() : silentProgress;
}
