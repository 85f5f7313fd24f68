import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { type Manifest, manifestSchema } from '../schemas/index.js';
import { writeFileAtomically } from './atomic-file.js';
import { canonicalJson } from './canonical-json.js';

/** Name of the file whose presence makes a folder a run. */
export const MANIFEST_NAME = 'manifest.json';

/** What mends the folder of a run that cannot be read. */
export const RUN_AGAIN = 'sweep run of its grid makes it anew';

/** Writes `manifest.json`, keys sorted, so that two manifests can be compared line by line. */
export async function writeManifest(runFolder: string, manifest: Manifest): Promise<void> {
  await writeFileAtomically(join(runFolder, MANIFEST_NAME), `${canonicalJson(manifest, 2)}\n`);
}

/**
 * Reads `manifest.json` of a run folder.
 *
 * @throws InputError when it is missing, not JSON, or not a manifest; of this version's layout
 */
export async function readManifest(runFolder: string): Promise<Manifest> {
  const path = join(runFolder, MANIFEST_NAME);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`${path}: must be there for a folder to be a run, got no such file`);
  });
  const parsed = manifestSchema.safeParse(parseJson(path, text));
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', ');
    throw new InputError(`${path}: must be a manifest of this version, got another layout in ${wrong}; ${RUN_AGAIN}`);
  }
  return parsed.data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path}: must be JSON, got ${(error as Error).message}`);
  }
}
