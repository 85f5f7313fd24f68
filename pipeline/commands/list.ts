import type { CommandModule } from 'yargs';
import { fitTable, printable, wrapLines } from '../../results/report/index.js';
import type { ListedRun } from '../../results/schemas/index.js';
import { outputWidth } from '../print-lines.js';
import { summariseRuns } from '../stages/list-runs.js';
import { withJson, withQuiet, withRuns } from './run-options.js';

interface ListOptions {
  readonly runs: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `sweep list`: the runs of a folder. */
export const listCommand: CommandModule<object, ListOptions> = {
  command: 'list',
  describe: 'List runs, newest first: grid, data, trials, when, verdicts',
  builder: (yargs) =>
    withQuiet(withJson(withRuns(yargs)))
      .example('$0 list', 'the runs in results/runs')
      .example('$0 list --runs other/runs --json', 'those of another folder, for a script'),
  async handler({ runs, json, quiet }) {
    const listed = await summariseRuns(runs);
    if (json) console.log(JSON.stringify(listed, null, 1));
    else if (quiet) process.stdout.write(listed.map(({ run }) => `${run}\n`).join(''));
    else if (listed.length === 0) console.log(`no runs in ${runs}; sweep run GRID makes one`);
    else console.log(formatRunList(listed, outputWidth()).join('\n'));
  },
};

function formatRunList(runs: readonly ListedRun[], width: number): string[] {
  const heading = ['run', 'started (UTC)', 'trials', 'data', 'days', 'verdicts over all windows'];
  const rows = runs.map(({ run, status, startedAt, trials, failed, data, from, to, verdicts }) => [
    printable(run),
    startedAt === null ? '–' : startedAt.slice(0, 16).replace('T', ' '),
    trials === null ? '–' : trials.toLocaleString('en'),
    printable(data ?? '–'),
    from === null ? '–' : `${from.slice(0, 4)}-${(to ?? '').slice(0, 4)}`,
    status === 'broken'
      ? 'cannot be read, see below'
      : `${status === 'unfinished' ? 'unfinished' : summary(verdicts)}${failed ? `, ${failed} trials failed` : ''}`,
  ]);
  const faults = runs.flatMap(({ fault }) => (fault === '' ? [] : wrapLines(printable(fault), width)));
  return [...fitTable([heading, ...rows], { width, left: [0, 1, 3, 4, 5], drop: [4, 3, 1, 2] }), ...faults];
}

function summary(verdicts: ListedRun['verdicts']): string {
  const words = Object.entries(verdicts).map(([word, count]) => `${count} ${word}`);
  return words.length === 0 ? 'no claims' : words.join(', ');
}
