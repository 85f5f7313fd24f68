import type { CommandModule } from 'yargs';
import { findRun, readManifest } from '../../results/store/index.js';
import { exitCodes } from '../exit-codes.js';
import { readHistories, summariseHistories } from '../histories/index.js';
import {
  printContradictions,
  printHistories,
  printMultiverse,
  printOverfitting,
  printVerdicts,
  printWindowSummaries,
} from '../print-run.js';
import { missedExpectations } from '../stages/check-expectations.js';
import { readAlternatives } from '../stages/compare-alternatives.js';
import { readVerdicts } from '../stages/read-verdicts.js';
import { readMultiverse, readOverfitting } from '../stages/write-multiverse.js';
import { withJson, withRegimes, withRun, withRunsOrOut } from './run-options.js';

interface VerdictOptions {
  readonly run: string;
  readonly runs: string;
  readonly json: boolean;
  readonly regimes: boolean;
  readonly contradictions: boolean;
  readonly multiverse: boolean | undefined;
  readonly overfitting: boolean | undefined;
  readonly histories: boolean;
}

/** `sweep verdict RUN`: the claims table again, and whether the grid's expectations hold. */
export const verdictCommand: CommandModule<object, VerdictOptions> = {
  command: 'verdict <run>',
  describe: 'Print the verdicts of a run; exit 1 when an expectation of its grid does not hold',
  builder: (yargs) =>
    withRegimes(withJson(withRunsOrOut(withRun(yargs))))
      .option('contradictions', {
        type: 'boolean',
        describe: 'Print the claims about one thing side by side, with what the data say, in place of the table',
        default: false,
      })
      .option('multiverse', {
        type: 'boolean',
        describe: 'Print what all trials say together, in place of the table: what moves them, how stable claims are',
      })
      .option('overfitting', {
        type: 'boolean',
        describe: 'Print whether the best trial was tuned, in place of the table',
      })
      .conflicts('multiverse', 'overfitting')
      .option('histories', {
        type: 'boolean',
        describe: 'Print the claimed hedges on other histories alone; with --json for a script',
        default: false,
      })
      .example('$0 verdict 4-4-2', 'the run whose name begins with 4-4-2')
      .example('$0 verdict 4-4-2 --multiverse --json', 'what moves the drawdown, for a script')
      .example('$0 verdict results/runs/4-4-2-0123456789 --json', 'for a script'),
  async handler({ run, runs, json, regimes, contradictions, multiverse, overfitting, histories }) {
    const folder = await findRun(runs, run);
    const manifest = await readManifest(folder);
    const verdicts = await readVerdicts(folder);
    if (histories && json) {
      console.log(JSON.stringify(summariseHistories(await readHistories(folder), verdicts), null, 1));
    } else if (histories) await printHistories({ folder, verdicts });
    else if (multiverse) printMultiverse(await readMultiverse(folder), json, verdicts[0]?.label ?? '');
    else if (overfitting) printOverfitting(await readOverfitting(folder), json, verdicts[0]?.label ?? '');
    else if (json) console.log(JSON.stringify(verdicts, null, 1));
    else if (contradictions) printContradictions({ manifest, verdicts });
    else {
      const finished = {
        folder,
        manifest,
        verdicts,
        alternatives: await readAlternatives(folder),
        multiverse: await readMultiverse(folder),
        overfitting: await readOverfitting(folder),
      };
      printVerdicts(finished, regimes);
      await printWindowSummaries(finished);
      await printHistories(finished);
    }
    const missed = missedExpectations(manifest, verdicts);
    for (const line of missed) console.error(line);
    if (missed.length > 0) process.exitCode = exitCodes.failed;
  },
};
