import type { CommandModule } from 'yargs';
import { printLines } from '../print-lines.js';
import { describeLacks, describePeriod } from '../print-run.js';
import { estimatePlan } from '../stages/estimate-plan.js';
import { prepareRun } from '../stages/prepare-run.js';
import { requestOf, withGridOptions, withJson, withWorkers } from './run-options.js';

interface PlanOptions {
  readonly grid: string;
  readonly workers: number;
  readonly json: boolean;
}

/** `sweep plan GRID`: everything up to running. */
export const planCommand: CommandModule<object, PlanOptions> = {
  command: 'plan <grid>',
  describe: 'Say how large a run would be; run nothing',
  builder: (yargs) =>
    withJson(withWorkers(withGridOptions(yargs)))
      .example('$0 plan grids/4-4-2.yaml', 'trials, tracks, windows, disk and time')
      .example('$0 plan grids/4-4-2.yaml --json', 'the same for a script'),
  async handler(options) {
    const run = await prepareRun(requestOf(options));
    const summary = estimatePlan(run, options.workers);
    if (options.json) {
      console.log(JSON.stringify(summary, null, 1));
      return;
    }
    const rows: [string, string][] = [
      ['points in the grid', summary.points.toLocaleString('en')],
      ['distinct trials', summary.trials.toLocaleString('en')],
      ['  separable', summary.separable.toLocaleString('en')],
      ['  sequential', summary.sequential.toLocaleString('en')],
      ['tracks to price', summary.tracks.toLocaleString('en')],
      ['windows', summary.windows.toLocaleString('en')],
      ['other histories', summary.histories.toLocaleString('en')],
      ['run folder, about', `${(summary.bytesEstimated / 1e6).toFixed(1)} MB`],
      ['time, about', `${summary.secondsEstimated.toFixed(0)} s`],
    ];
    for (const [name, value] of rows) console.log(`${name.padEnd(20)} ${value.padStart(12)}`);
    printLines([describePeriod(run), ...describeLacks(run)]);
  },
};
