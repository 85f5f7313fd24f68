import type { CommandModule } from 'yargs';
import { drawPicture } from '../../results/report/index.js';
import { findRun, writeFileHashes } from '../../results/store/index.js';
import { serveReport } from '../report/live/serve-report.js';
import { writeReport } from '../report/make-report.js';
import { openStoredRun, type StoredRun } from '../report/stored-run.js';
import { withRun, withRunsOrOut } from './run-options.js';

interface ReportOptions {
  readonly run: string;
  readonly runs: string;
  readonly serve: boolean;
  readonly dataDir?: string | undefined;
}

/** `sweep report RUN`: the HTML page and the figures, made anew from the tables; or the page live, with every trial. */
export const reportCommand: CommandModule<object, ReportOptions> = {
  command: 'report <run>',
  describe: 'Make the HTML report and the figures of a run anew, or serve it with every trial',
  builder: (yargs) =>
    withRunsOrOut(withRun(yargs))
      .option('serve', {
        type: 'boolean',
        default: false,
        describe: 'Serve the page to this machine alone, every trial with it; Ctrl-C ends',
      })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets, to lay a trial open (default: $SWEEP_DATA_DIR or the data home)',
      })
      .example('$0 report 4-4-2', 'report.html and figures into the folder of the run')
      .example('$0 report 4-4-2 --serve', 'an address for the browser; nothing is written'),
  async handler({ run, runs, serve, dataDir }) {
    const stored = await openStoredRun(await findRun(runs, run));
    if (serve) return serveUntilStopped(stored, dataDir);
    const path = await writeReport(stored, drawPicture);
    await writeFileHashes(stored.folder);
    console.log(`Report: ${path}`);
  },
};

/** Stopping is how serving ends, so Ctrl-C is no failure: exit 0. */
async function serveUntilStopped(run: StoredRun, dataDir: string | undefined): Promise<void> {
  const served = await serveReport(run, dataDir);
  console.log(`Report: ${served.address}\nFor this machine alone; Ctrl-C ends.`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await served.close();
}
