import { findNeighbours } from '../../engine/statistics/index.js';
import { collectGarbage } from '../../results/report/index.js';
import { MOST_POINTS } from '../../results/report/page/index.js';
import type { Multiverse, Verdict } from '../../results/schemas/index.js';
import { axisFactors } from '../aggregate/multiverse/axis-factors.js';
import { describeMultiverse } from '../aggregate/multiverse/describe-multiverse.js';
import { openTrialFigures } from '../aggregate/multiverse/trial-figures.js';
import { openCycleScores } from '../aggregate/overfitting/cycle-scores.js';
import { type ComparedTrials, CYCLE_SAMPLE, drawTrials } from '../aggregate/overfitting/measure-overfitting.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import type { DailyPart } from '../pool/index.js';
import { claimLines } from './claim-lines.js';
import { indicesOf, readDailyDifferentials } from './daily-sample.js';
import type { PreparedRun } from './prepared-run.js';
import { partsFolderOf } from './run-parts.js';
import { writeIslands, writeMultiverseTable } from './write-multiverse.js';

/** Gathers what all trials say together, one trial at a time, then writes it. */
export interface MultiverseScales {
  hear(trial: StoredTrial): void;
  /** The trials among which the best may have been tuned. */
  compared(daily: readonly DailyPart[], folder: string): Promise<ComparedTrials>;
  /** Writes the tables. */
  weigh(verdicts: readonly Verdict[], folder: string): Promise<Multiverse>;
}

/** Opens the multiverse of a run: specification curve, variance, stability, overfitting. */
export function openMultiverse(run: PreparedRun): MultiverseScales {
  const { expanded, sweep, windows } = run;
  const lines = claimLines(run);
  const gatherer = openTrialFigures(expanded, lines);
  const cycles = windows.flatMap(({ kind }, at) => (kind === 'cycles' ? [at] : []));
  const sampled = drawTrials(indicesOf(gatherer.figures.isHedged), CYCLE_SAMPLE, sweep.seed, 'cycles');
  const scores = openCycleScores(sampled, cycles);
  return {
    hear(trial) {
      gatherer.hear(trial);
      scores.hear(trial);
    },
    async compared(daily, folder) {
      const days = await readDailyDifferentials(run, daily, partsFolderOf(folder));
      const trials = gatherer.figures.isDone.reduce((sum, one) => sum + one, 0);
      return { trials, cycles: scores.differentials((trial) => expanded.ids.at(trial)), days, seed: sweep.seed };
    },
    async weigh(verdicts, folder) {
      const { figures } = gatherer;
      const factors = axisFactors(expanded);
      // Nothing here holds the neighbours, 4 bytes per trial and axis, while the table is written.
      const described = describeMultiverse(
        sweep,
        expanded.pointTrials,
        figures,
        lines,
        findNeighbours(factors, expanded.count),
        verdicts,
        MOST_POINTS,
      );
      // What is written waits for DuckDB, and what was only needed to find it would lie about until the end.
      collectGarbage('major');
      await writeMultiverseTable(run, figures, described, factors, folder);
      await writeIslands(run, figures, lines, described, folder);
      return described.summary;
    },
  };
}
