import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluateBlock,
  openContext,
  storeCondorTrack,
  storeLayerTrack,
  type WorkerContext,
  withTracks,
} from '../pipeline/pool/index.js';
import { jobOf } from '../pipeline/stages/job-of.js';
import { prepareRun } from '../pipeline/stages/prepare-run.js';
import type { Block } from '../sweeps/plan/index.js';

/** A grid on the bundled data as a worker sees it once all tracks are priced. */
export interface PricedGrid {
  readonly context: WorkerContext;
  readonly blocks: readonly Block[];
  readonly trials: number;
  readonly measuredDays: number;
  readonly windows: number;
}

/** @param scratch - folder in which the grid's text may lie */
export async function priceGrid(scratch: string, text: string): Promise<PricedGrid> {
  const grid = join(scratch, 'bench.yaml');
  writeFileSync(grid, text);
  const run = await prepareRun({ grid });
  const { plan, rows } = run;
  const context = openContext(withTracks(jobOf(run, plan, '')));
  for (const [at, spec] of plan.condors.entries()) {
    storeCondorTrack(context.tracks, at, context.walks.condorLadder(spec, 0));
  }
  for (const [at, spec] of plan.layers.entries()) {
    storeLayerTrack(context.tracks, at, context.walks.layer(spec, rows.base + 1));
  }
  const measuredDays = context.days.days.length - rows.base - 1;
  return { context, blocks: plan.blocks, trials: plan.order.length, measuredDays, windows: context.windows.length };
}

/**
 * What evaluates all trials of a grid in this thread, time and again, as if it met each hedge for the first time: what a
 * worker keeps of a hedge from one book of a ladder to the next would otherwise be kept from one repetition to the next.
 * Sized layers are kept.
 */
export function openEvaluation({ context, blocks }: Pick<PricedGrid, 'context' | 'blocks'>): () => void {
  const hedges = [...context.hedges];
  const worker = openContext({ ...context, hedges });
  return () => {
    for (const [at, hedge] of hedges.entries()) hedges[at] = { ...hedge };
    for (const block of blocks) evaluateBlock(worker, block, { condors: {}, layers: {} });
  };
}
