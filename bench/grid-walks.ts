import { join } from 'node:path';
import { packageRoot } from '../datasets/bundled/index.js';
import { openKernels } from '../engine/kernels/index.js';
import { kernelRowPricer, ROW_PRICER_BYTES } from '../engine/sheets/index.js';
import { SignalReader } from '../engine/signals/index.js';
import { type EngineName, openWalks, type Walks } from '../engine/walks/index.js';
import { kernelModule } from '../pipeline/pool/index.js';
import { prepareRun } from '../pipeline/stages/prepare-run.js';
import type { PreparedRun } from '../pipeline/stages/prepared-run.js';

/** A grid that comes along, prepared, and walks of its days that know nothing yet. */
export async function openGridWalks(
  name: string,
): Promise<{ readonly run: PreparedRun; readonly open: (engine: EngineName) => Walks }> {
  const run = await prepareRun({ grid: join(packageRoot(), 'grids', name) });
  const signals = new SignalReader(run.dataset.market, run.rows.first, run.rows.end);
  const pricer = kernelRowPricer(openKernels(kernelModule(), ROW_PRICER_BYTES));
  return { run, open: (engine) => openWalks(engine, run.days, signals, pricer) };
}
