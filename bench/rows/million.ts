import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';
import type { BenchRow } from '../bench-row.js';
import { type CommandFigures, measureSweep, sizeOfRun, writeVariant } from '../sweep-command.js';

/** Trials of grids/million.yaml and of the parts of it below. */
const TRIALS = { '10k': 8_695, '30k': 29_832, '100k': 104_340, million: 1_043_400 } as const;
type Size = keyof typeof TRIALS;

/** One account, a wing, an exit and a friction: the same hedges on one book instead of 120. */
const ONE_BOOK = {
  'account.capitalMultiple:': '  account.capitalMultiple: [2]',
  'condor.wing:': '  condor.wing: [50]',
  'managed:': '',
  'friction.level:': '  friction.level: [live]',
};
/** One account and two readings of the digits: all tracks of the million. */
const TWO_READINGS = {
  'account.capitalMultiple:': '  account.capitalMultiple: [2]',
  ...Object.fromEntries([9, 10, 11, 13, 14, 15, 16, 17, 18, 19].map((percent) => [`budget-${percent}:`, ''])),
  'risk:': '',
  'vega:': '',
};
const TWELVE_BOOKS = {
  'account.capitalMultiple:': '  account.capitalMultiple: [2]',
  'condor.wing:': '  condor.wing: [50, 100]',
};

/**
 * `sweep run` of a million trials on two workers, from start to exit, and of parts of them: time, resident memory, run
 * folder, and how the cost of a trial grows with their number.
 *
 * A million trials are run once, whatever the repetitions: the others take turns with it as often.
 */
export function open(scratch: string): BenchRow {
  const grids: Record<Size, string> = {
    '10k': writeVariant(scratch, 'million', 'ten-thousand', ONE_BOOK),
    '30k': writeVariant(scratch, 'million', 'thirty-thousand', TWO_READINGS),
    '100k': writeVariant(scratch, 'million', 'hundred-thousand', TWELVE_BOOKS),
    million: join(packageRoot(), 'grids/million.yaml'),
  };
  const measured: Partial<Record<Size, CommandFigures & { readonly folder: number }>> = {};
  const run = (size: Size) => {
    if (size === 'million' && measured.million) return measured.million.seconds;
    const out = mkdtempSync(join(scratch, `${size}-`));
    const figures = measureSweep(scratch, ['run', grids[size], '--workers', '2', '--quiet', '--out', out]);
    measured[size] = { ...figures, folder: sizeOfRun(out) };
    rmSync(out, { recursive: true });
    return figures.seconds;
  };
  const megabytes = (size: Size, of: 'memory' | 'folder') => (measured[size]?.[of] ?? Number.NaN) / 1e6;
  return {
    about: 'sweep run of grids/million.yaml and parts of it: 5,106 days, 54 windows, 2 workers, whole processes',
    work: TRIALS.million,
    unit: 'trial',
    contenders: (Object.keys(TRIALS) as Size[]).map((size) => ({ name: size, run: () => run(size) })),
    absent: {},
    targets: [
      { figure: 'a million trials, s', atMost: 75, of: ({ million }) => million * (1e6 / TRIALS.million) },
      { figure: 'resident memory, MB', atMost: 1500, of: () => megabytes('million', 'memory') },
      { figure: 'run folder, MB', atMost: 400, of: () => megabytes('million', 'folder') },
      {
        figure: 'cost of a trial, million over 10k',
        atMost: 1.05,
        of: (seconds) => seconds.million / TRIALS.million / (seconds['10k'] / TRIALS['10k']),
      },
      {
        figure: 'cost of a trial, million over 100k',
        atMost: 1.05,
        of: (seconds) => seconds.million / TRIALS.million / (seconds['100k'] / TRIALS['100k']),
      },
      { figure: 'resident memory at 10k, MB', of: () => megabytes('10k', 'memory') },
      { figure: 'resident memory at 30k with all tracks, MB', of: () => megabytes('30k', 'memory') },
      { figure: 'resident memory at 100k, MB', of: () => megabytes('100k', 'memory') },
    ],
  };
}
