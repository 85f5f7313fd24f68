import type { WriteStream } from 'node:tty';
import { SingleBar } from 'cli-progress';
import type { Progress } from '../stages/compute-trials.js';
import { progressLine } from './progress-line.js';

/** Says nothing: for --quiet, --json and whenever nobody watches a terminal. */
export const silentProgress: Progress = { start: () => {}, advance: () => {}, stop: () => {} };

/** What a bar needs of a terminal. */
export type BarStream = Pick<WriteStream, 'columns' | 'isTTY' | 'on' | 'off'> & NodeJS.WritableStream;

/** Erases from the cursor to the end of the screen. */
const ERASE_BELOW = '\u001b[J';
const SAVE_CURSOR = '\u001b7';

/**
 * A progress bar with rate and time left, in one line of any terminal.
 *
 * Survives a change of the terminal's width: the line is made anew for the columns that there are, and the cursor rests
 * at its beginning. A terminal that breaks the old, longer line keeps the cursor there, so that erasing from the cursor
 * on takes the broken pieces along, and no line above.
 */
export function makeProgressBar(stream: BarStream): Progress {
  let bar: SingleBar | null = null;
  let startedAt = 0;
  let done = 0;
  const redraw = () => bar?.render();
  return {
    start(phase, total) {
      startedAt = performance.now();
      done = 0;
      bar = new SingleBar({
        format: (_, { eta, value }, { rate }) => {
          const secondsLeft = value === 0 ? Number.NaN : Number(eta);
          // The last column stays free: a terminal breaks a line that fills it.
          return progressLine({ phase, done: value, total, rate, secondsLeft }, (stream.columns ?? 80) - 1);
        },
        stream,
        etaBuffer: 100,
        hideCursor: true,
        forceRedraw: true,
      });
      bar.on('redraw-pre', () => stream.write(`\r${ERASE_BELOW}`));
      bar.on('redraw-post', () => stream.write('\r'));
      // cli-progress ends where its cursor was at the start, which a resize has moved: it is to end here.
      bar.on('stop', () => stream.write(SAVE_CURSOR));
      bar.start(total, 0, { rate: Number.NaN });
      stream.on('resize', redraw);
    },
    advance(count) {
      done += count;
      const seconds = (performance.now() - startedAt) / 1000;
      bar?.increment(count, { rate: done / seconds });
    },
    stop() {
      stream.off('resize', redraw);
      bar?.stop();
      bar = null;
    },
  };
}

/** The bar where someone watches, silence elsewhere. */
export function chooseProgress(isQuiet: boolean): Progress {
  return !isQuiet && process.stderr.isTTY ? makeProgressBar(process.stderr) : silentProgress;
}
