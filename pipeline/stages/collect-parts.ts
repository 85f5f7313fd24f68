import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { createRunFolder, replaceAtomically } from '../../results/store/index.js';
import { type PartShape, partPath, readPart } from '../pool/index.js';
import type { PreparedRun } from './prepared-run.js';
import { partsFolderOf } from './run-parts.js';

/**
 * Brings the parts that shards left in several folders into the run's own folder below `out`, where they may lie
 * already.
 *
 * @param folders - run folders of the same run
 * @throws InputError when a block is in none of them, with the numbers of those that are missing
 */
export async function collectParts(run: PreparedRun, folders: readonly string[], out: string): Promise<void> {
  const target = partsFolderOf(await createRunFolder(out, run.name));
  await mkdir(target, { recursive: true });
  for (const source of folders.map(partsFolderOf)) {
    if (resolve(source) === resolve(target) || !existsSync(source)) continue;
    for (const name of (await readdir(source)).filter((each) => each.endsWith('.arrow'))) {
      const path = join(target, name);
      // One that is there but torn is replaced; the last whole one wins, and all whole ones are the same bytes.
      if (await isWhole(path, run)) continue;
      await replaceAtomically(path, (temporaryPath) => copyFile(join(source, name), temporaryPath), { flush: false });
    }
  }
  const missing: number[] = [];
  for (const { index, from, to } of run.plan.blocks) {
    const part = await readPart(partPath(target, index), run);
    if (part?.count !== to - from) missing.push(index);
  }
  if (missing.length > 0) {
    const { length } = run.plan.blocks;
    throw new InputError(
      `${folders.join(', ')}: must hold all ${length} blocks of ${run.name}, got ${length - missing.length}; missing ` +
        `${describeNumbers(missing)}: run their shards again`,
    );
  }
}

async function isWhole(path: string, shape: PartShape): Promise<boolean> {
  return (await readPart(path, shape)) !== null;
}

/** Numbers in ascending order, runs of them joined: 1, 4-7, 9. */
function describeNumbers(numbers: readonly number[]): string {
  const spans: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (numbers[end + 1] === numbers[end] + 1) ++end;
    spans.push(end === at ? `${numbers[at]}` : `${numbers[at]}-${numbers[end]}`);
    at = end + 1;
  }
  return spans.join(', ');
}
