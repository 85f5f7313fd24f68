import { join } from 'node:path';
import { regimesTable, windowColumnName, windowListTable } from '../../results/schemas/index.js';
import { openTableWriter } from '../../results/store/index.js';
import { nameOfRegime } from '../../sweeps/grid/index.js';
import type { RegimeCell } from '../aggregate/regime-cells.js';
import { labelWindows } from '../aggregate/regime-groups.js';
import type { PreparedRun } from './prepared-run.js';

/** Writes window-list.parquet: what each window column stands for, with its regime labels. */
export async function writeWindowList(run: PreparedRun, folder: string): Promise<void> {
  const { windows, sweep, days } = run;
  const writer = await openTableWriter(
    join(folder, 'window-list.parquet'),
    windowListTable(sweep.regimes.map(nameOfRegime)).columns,
  );
  writer.append({
    count: windows.length,
    columns: [
      windows.map((_, index) => windowColumnName(index)),
      windows.map(({ kind }) => kind),
      windows.map(({ name }) => name),
      Int32Array.from(windows, ({ fromRow }) => days.days[fromRow]),
      Int32Array.from(windows, ({ toRow }) => days.days[toRow]),
      ...sweep.regimes.map((request) => labelWindows(days, windows, request)),
    ],
  });
  await writer.close();
}

/** Writes regimes.parquet: the cells of the heatmaps. */
export async function writeRegimes(cells: readonly RegimeCell[], folder: string): Promise<void> {
  const writer = await openTableWriter(join(folder, 'regimes.parquet'), regimesTable.columns);
  const texts = (of: (cell: RegimeCell) => string) => cells.map(of);
  const counts = (of: (cell: RegimeCell) => number) => Int32Array.from(cells, of);
  const fractions = (of: (cell: RegimeCell) => number) => Float64Array.from(cells, of);
  writer.append({
    count: cells.length,
    columns: [
      texts((cell) => cell.claim),
      texts((cell) => cell.rule),
      texts((cell) => cell.reading),
      texts((cell) => cell.friction),
      texts((cell) => cell.mix),
      texts((cell) => cell.labeller),
      texts((cell) => cell.regime),
      counts((cell) => cell.trials),
      counts((cell) => cell.windowsCounted),
      counts((cell) => cell.windowsLeftOut),
      fractions((cell) => cell.holdRate),
      fractions((cell) => cell.lower),
      fractions((cell) => cell.upper),
      fractions((cell) => cell.medianReduction),
      texts((cell) => cell.trial),
    ],
  });
  await writer.close();
}
