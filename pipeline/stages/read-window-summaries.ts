import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowSummaryRow } from '../../results/report/index.js';
import type { AlternativeRow } from '../../results/schemas/index.js';
import { readTable } from '../../results/store/index.js';

/**
 * The summed-up windows of the trials that stand for claimed hedges; none when the grid asked for no such windows.
 *
 * @param alternatives - which name those trials
 */
export async function readWindowSummaries(
  folder: string,
  alternatives: readonly AlternativeRow[],
): Promise<WindowSummaryRow[]> {
  const path = join(folder, 'window-summaries.parquet');
  if (!existsSync(path)) return [];
  const table = await readTable(path);
  const [trials, kinds] = ['trial', 'kind'].map((name) => table.texts(name) as string[]);
  const rowsOf = new Map<string, number[]>();
  for (const [row, trial] of trials.entries()) rowsOf.set(trial, [...(rowsOf.get(trial) ?? []), row]);
  const rate = (row: number, name: string) =>
    ['rate', 'lower', 'upper'].map((end) => table.numbers(`${name}_${end}`)[row]) as [number, number, number];

  const hedges = alternatives.filter(({ alternative }) => alternative === 'hedge');
  return hedges.flatMap(({ claim, reading, friction, trial }) =>
    (rowsOf.get(trial) ?? []).map((row) => ({
      claim,
      reading,
      friction,
      kind: kinds[row],
      counted: table.numbers('windows_counted')[row],
      leftOut: table.numbers('windows_left_out')[row],
      atLeast: rate(row, 'at_least'),
      within: rate(row, 'within'),
      medianReduction: table.numbers('median_reduction')[row],
    })),
  );
}
