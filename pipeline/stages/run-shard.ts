import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRunFolder, MANIFEST_NAME, writeManifest } from '../../results/store/index.js';
import { computeTrials } from './compute-trials.js';
import { jobOf } from './job-of.js';
import type { PreparedRun, RunRequest } from './prepared-run.js';
import { partsFolderOf } from './run-parts.js';
import { type RunOptions, readFinishedRun, startManifest } from './run-sweep.js';
import { blocksOfShard, type Shard } from './shard.js';
import { whileLocked } from './while-locked.js';

export interface FinishedShard {
  readonly folder: string;
  /** Blocks of the shard. */
  readonly blocks: number;
  /** Whether the whole run had been finished before, so that there was nothing to do. */
  readonly wasComplete: boolean;
}

/**
 * Computes the blocks of one shard into the parts of the run's folder; other shards may work in the same folder or in
 * one on another host. `collectParts` makes the run of them.
 */
export async function runShard(
  run: PreparedRun,
  request: RunRequest,
  shard: Shard,
  options: RunOptions,
): Promise<FinishedShard> {
  const folder = await createRunFolder(options.out, run.name);
  const blocks = blocksOfShard(run.plan.blocks, shard);
  if ((await readFinishedRun(folder)) !== null) return { folder, blocks: blocks.length, wasComplete: true };
  const lock = `shard-${shard.number}-of-${shard.count}`;
  return whileLocked(folder, lock, options.signal, async (signal) => {
    const engine = options.engine ?? 'fast';
    if (!existsSync(join(folder, MANIFEST_NAME))) await writeManifest(folder, startManifest(run, request, engine));
    const plan = { ...run.plan, blocks };
    const job = { ...jobOf(run, run.plan, partsFolderOf(folder)), engine };
    // The parts are what is wanted; there is nobody here to hand them to.
    await computeTrials(plan, job, options.openRunner, options.progress, signal, async () => {});
    signal.throwIfAborted();
    return { folder, blocks: blocks.length, wasComplete: false };
  });
}
