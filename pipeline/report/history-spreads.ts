import { spacedRanks } from '../../engine/statistics/multiverse/index.js';
import type { HistorySpread } from '../../results/report/page/index.js';
import type { Verdict } from '../../results/schemas/index.js';
import { historyFigures, readHistories, summariseHistories } from '../histories/index.js';

/** Single figures that a page holds at most, and of each line at least, where it has as many. */
const MOST_VALUES = 60_000;
const LEAST_VALUES = 20;

/** The claimed hedges over the histories of a run, each line with its single figures; none for a run without. */
export async function readSpreads(folder: string, verdicts: readonly Verdict[]): Promise<HistorySpread[]> {
  const rows = await readHistories(folder);
  const summaries = summariseHistories(rows, verdicts);
  const room = Math.max(LEAST_VALUES, Math.floor(MOST_VALUES / Math.max(1, summaries.length)));
  return summaries.map((summary) => {
    const figures = historyFigures(rows, summary);
    const ranks = spacedRanks(figures.length, room);
    return { ...summary, values: Array.from(ranks, (rank) => Number(figures[rank].toPrecision(4))) };
  });
}
