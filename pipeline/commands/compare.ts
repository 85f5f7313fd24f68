import type { CommandModule } from 'yargs';
import { formatComparison } from '../../results/report/index.js';
import { findRun } from '../../results/store/index.js';
import { outputWidth } from '../print-lines.js';
import { compareRuns } from '../stages/compare-runs.js';
import { withJson, withRuns } from './run-options.js';

interface CompareOptions {
  readonly a: string;
  readonly b: string;
  readonly runs: string;
  readonly json: boolean;
}

/** `sweep compare A B`: two runs side by side. */
export const compareCommand: CommandModule<object, CompareOptions> = {
  command: 'compare <a> <b>',
  describe: 'Two runs side by side: what changed in grid, data and code, which verdicts moved',
  builder: (yargs) =>
    withJson(withRuns(yargs))
      .positional('a', { type: 'string', demandOption: true, describe: 'Path, name or unique prefix of a run' })
      .positional('b', { type: 'string', demandOption: true, describe: 'Another one' })
      .example('$0 compare 4-4-2.quick-e1a 4-4-2.quick-77c', 'the same grid before and after a change')
      .example('$0 compare other/runs/first-9608b11359 first', 'runs in different folders'),
  async handler({ a, b, runs, json }) {
    const comparison = await compareRuns(await findRun(runs, a), await findRun(runs, b));
    const width = outputWidth();
    console.log(json ? JSON.stringify(comparison, null, 1) : formatComparison(comparison, width));
  },
};
