import { join } from 'node:path';
import { equityTable } from '../../results/schemas/index.js';
import { openTableWriter } from '../../results/store/index.js';
import type { PreparedRun } from './prepared-run.js';

/** Account of one trial with its hedge and without, at each close from the last day of the build-up on [USD]. */
export interface EquityCurves {
  readonly trial: string;
  readonly hedged: Float64Array;
  readonly unhedged: Float64Array;
}

/** Writes equity.parquet: the daily accounts of the trials that stand for claimed hedges. */
export async function writeEquityCurves(
  { days, rows }: PreparedRun,
  curves: readonly EquityCurves[],
  folder: string,
): Promise<void> {
  const writer = await openTableWriter(join(folder, 'equity.parquet'), equityTable.columns);
  const dates = days.days.slice(rows.base);
  for (const { trial, hedged, unhedged } of curves) {
    writer.append({ count: dates.length, columns: [Array.from(dates, () => trial), dates, hedged, unhedged] });
  }
  await writer.close();
}
