import type { CommandModule } from 'yargs';
import { findRun, writeFileHashes } from '../../results/store/index.js';
import { drawHeatmaps, writeReport } from '../report/make-report.js';
import { toPngHere } from '../report/paper-figure.js';
import { openStoredRun } from '../report/stored-run.js';
import { withOut } from './run-options.js';

interface ReportOptions {
  readonly run: string;
  readonly out: string;
}

/** `sweep report RUN`: the HTML page and the figures, made anew from the tables. */
export const reportCommand: CommandModule<object, ReportOptions> = {
  command: 'report <run>',
  describe: 'Make the HTML report and the figures of a run anew',
  builder: (yargs) =>
    withOut(
      yargs.positional('run', {
        type: 'string',
        demandOption: true,
        describe: 'Path, name or unique prefix of a run',
      }),
    ).example('$0 report 4-4-2', 'report.html and figures into the folder of the run'),
  async handler({ run, out }) {
    const stored = await openStoredRun(await findRun(out, run));
    await drawHeatmaps(stored, toPngHere);
    const path = await writeReport(stored);
    await writeFileHashes(stored.folder);
    console.log(`Report: ${path}`);
  },
};
