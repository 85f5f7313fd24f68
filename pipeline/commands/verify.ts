import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import type { EngineName } from '../../engine/walks/index.js';
import { differingTables, findRun, hashTables, readTableHashes } from '../../results/store/index.js';
import { exitCodes } from '../exit-codes.js';
import { openPool } from '../pool/index.js';
import { prepareAgain } from '../stages/prepare-again.js';
import { runSweep } from '../stages/run-sweep.js';
import { onInterrupt } from './on-interrupt.js';
import { chooseProgress } from './progress-bar.js';
import { withEngine, withQuiet, withRun, withRunsOrOut, withWorkers } from './run-options.js';

interface VerifyOptions {
  readonly run: string;
  readonly dataDir?: string | undefined;
  readonly runs: string;
  readonly workers: number;
  readonly engine: EngineName;
  readonly quiet: boolean;
}

/** `sweep verify RUN`: recompute from the manifest and compare table hashes. */
export const verifyCommand: CommandModule<object, VerifyOptions> = {
  command: 'verify <run>',
  describe: 'Recompute a run from its manifest and compare; exit 1 when a table differs',
  builder: (yargs) =>
    withQuiet(
      withEngine(
        withWorkers(
          withRunsOrOut(withRun(yargs).option('data-dir', { type: 'string', describe: 'Folder of datasets' })),
        ),
      ),
    ).example('$0 verify 4-4-2', 'the run whose name begins with 4-4-2'),
  handler: verifyRun,
};

async function verifyRun(options: VerifyOptions): Promise<void> {
  const folder = await findRun(options.runs, options.run);
  const recorded = await readTableHashes(folder);
  const { run, request } = await prepareAgain(folder, options.dataDir);
  const scratch = await mkdtemp(join(tmpdir(), 'sweep-verify-'));
  const interrupt = onInterrupt();
  try {
    const again = await runSweep(run, request, {
      out: scratch,
      threads: options.workers,
      openRunner: (job) => openPool(job, { workers: options.workers }),
      engine: options.engine,
      force: true,
      draws: false,
      progress: chooseProgress(options.quiet),
      signal: interrupt.signal,
    });
    const differing = differingTables(recorded, await readTableHashes(again.folder));
    const stored = differingTables(recorded, await hashTables(folder));
    for (const name of stored) console.error(`${name}: is not the file that tables.sha256 was made from`);
    for (const name of differing) console.error(`${name}: differs when recomputed`);
    if (differing.length + stored.length > 0) process.exitCode = exitCodes.failed;
    else if (!options.quiet) console.log(`${recorded.size} tables recomputed, all byte-identical`);
  } finally {
    interrupt.dispose();
    await rm(scratch, { recursive: true, force: true });
  }
}
