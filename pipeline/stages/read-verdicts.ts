import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { type Verdict, verdictsSchema } from '../../results/schemas/index.js';
import { RUN_AGAIN } from '../../results/store/index.js';

/** Name of the file that holds the verdicts of a run. */
export const VERDICTS_NAME = 'verdicts.json';

/**
 * The verdicts of a complete run.
 *
 * @throws InputError when the file is missing, not JSON, or of another version's layout
 */
export async function readVerdicts(folder: string): Promise<Verdict[]> {
  const path = join(folder, VERDICTS_NAME);
  try {
    return verdictsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const got = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'something else';
    throw new InputError(`${path}: must hold the verdicts of a complete run of this version, got ${got}; ${RUN_AGAIN}`);
  }
}
