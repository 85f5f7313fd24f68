import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BlockResult, type OpenRunner, openPool, type ThreadOptions } from '../../../pipeline/pool/index.js';
import { computeTrials } from '../../../pipeline/stages/compute-trials.js';
import { jobOf } from '../../../pipeline/stages/job-of.js';
import { prepareRun } from '../../../pipeline/stages/prepare-run.js';
import type { PreparedRun } from '../../../pipeline/stages/prepared-run.js';
import type { Block } from '../../../sweeps/plan/index.js';
import { SMALL_GRID } from '../../end-to-end/sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-pool-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
afterEach(() => {
  delete process.env.FAULTY_WORKER;
  delete process.env.HANGING_WORKERS;
});

const grid = join(home, 'grids', 'small.yaml');
const faultyWorker = pathToFileURL(resolve('test/fixtures/workers/faulty-worker.mjs'));
const silent = { start: () => {}, advance: () => {}, stop: () => {} };
/** Place of the trial that the faulty worker fails over, inside the second block. */
const STRUCK = 9;
let undisturbed: BlockResult[];
let prepared: PreparedRun;

beforeAll(async () => {
  mkdirSync(join(home, 'grids'));
  cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
  writeFileSync(grid, SMALL_GRID);
  prepared = await prepareRun({ grid, from: '2015-01-02' });
  undisturbed = await compute('undisturbed', {});
});

/** Evaluates every block with workers that may be faulty. */
async function compute(name: string, options: Partial<ThreadOptions>): Promise<BlockResult[]> {
  const job = jobOf(prepared, prepared.plan, join(home, name));
  const openRunner: OpenRunner = (given) => openPool(given, { workers: 2, workerFile: faultyWorker, ...options });
  const parts: BlockResult[] = [];
  const take = async (_: Block, part: BlockResult) => void parts.push(part);
  await computeTrials(prepared.plan, job, openRunner, silent, new AbortController().signal, take);
  return parts;
}

/**
 * A clock for a pool of one worker that stands still unless the worker hangs, however slow the machine. When one begins
 * to hang, the next two looks find it 120 s later each: the first may still see a new sign of life.
 */
function clockOfHangs(file: string): () => number {
  writeFileSync(file, '');
  let seconds = 0;
  return () => {
    seconds = Math.min(seconds + 120, statSync(file).size * 240);
    return seconds * 1000;
  };
}

describe('openPool', () => {
  it.each([
    { kind: 'throw', reason: 'its worker failed: broken on purpose', options: {} },
    { kind: 'exit', reason: 'its worker failed: worker exited with code: 3', options: {} },
    { kind: 'memory', reason: 'its worker ran out of memory', options: { heapMegabytes: 96 } },
    { kind: 'hang', reason: 'its worker gave no sign of life for 100 s', options: { workers: 1, stallSeconds: 100 } },
  ])(
    'records the trial that makes every worker $kind as failed, and does all others',
    async ({ kind, reason, options }) => {
      process.env.FAULTY_WORKER = JSON.stringify([kind, STRUCK, '']);
      const hangs = join(home, `hangs-${kind}`);
      process.env.HANGING_WORKERS = hangs;
      const parts = await compute(kind, { ...options, now: clockOfHangs(hangs) });
      const { index, from } = prepared.plan.blocks.find((block) => block.to > STRUCK) as Block;
      const row = STRUCK - from;
      expect(parts[index].reasons).toEqual(parts[index].reasons.map((_, at) => (at === row ? reason : '')));
      expect(undisturbed.flatMap(({ reasons }) => reasons).join('')).toBe('');
      for (const [block, part] of parts.entries()) {
        const kept = (column: ArrayLike<number>) => Array.from(column).filter((_, at) => block !== index || at !== row);
        expect(part.metrics.map(kept)).toEqual(undisturbed[block].metrics.map(kept));
        expect(part.drawdowns.map(kept)).toEqual(undisturbed[block].drawdowns.map(kept));
      }
    },
  );

  it('gives what it gives without the fault when a second worker survives the block', async () => {
    const marker = join(home, 'struck-once');
    process.env.FAULTY_WORKER = JSON.stringify(['exit', STRUCK, marker]);
    expect(await compute('once', {})).toEqual(undisturbed);
    expect(existsSync(marker)).toBe(true);
  });

  it('waits for a worker that starts slower than it may be silent', async () => {
    const started = join(home, 'started');
    process.env.FAULTY_WORKER = JSON.stringify(['start', -1, started]);
    let looks = 0;
    const now = () => {
      looks += 1;
      if (looks === 3) writeFileSync(started, '');
      return looks === 1 ? 0 : 200_000;
    };
    expect(await compute('slow', { workers: 1, stallSeconds: 100, now })).toEqual(undisturbed);
  });

  it('says so when a worker never starts', async () => {
    process.env.FAULTY_WORKER = JSON.stringify(['start', -1, join(home, 'never-made')]);
    let looks = 0;
    const now = () => 200_000 * looks++;
    const run = compute('never', { workers: 1, stallSeconds: 100, now });
    await expect(run).rejects.toThrow('workers: must start within 300 s');
  });

  it('says why workers do not start instead of waiting for them', async () => {
    const workerFile = pathToFileURL(join(home, 'missing.mjs'));
    await expect(compute('missing', { workerFile })).rejects.toThrow('missing.mjs');
  });
});
