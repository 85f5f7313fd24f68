import { InputError } from '../../engine/contracts/input-error.js';
import type { Manifest } from '../../results/schemas/index.js';
import { readManifest } from '../../results/store/index.js';
import { prepareRun } from './prepare-run.js';
import type { PreparedRun, RunRequest } from './prepared-run.js';

/** A run that was made before, prepared from what its manifest says. */
export interface PreparedAgain {
  readonly manifest: Manifest;
  readonly request: RunRequest;
  readonly run: PreparedRun;
}

/**
 * Prepares a run of a folder again: grid, ledger, options and seed from its manifest, the dataset by its name.
 *
 * @param dataDir - folder of datasets; the data home when left out
 * @throws InputError when the dataset is not the one that the run was made from
 */
export async function prepareAgain(folder: string, dataDir: string | undefined): Promise<PreparedAgain> {
  const manifest = await readManifest(folder);
  const request: RunRequest = {
    grid: manifest.grid.file,
    texts: { grid: manifest.grid.text, claims: manifest.claims.text },
    data: manifest.dataset.name,
    dataDir,
    from: manifest.options.from ?? undefined,
    to: manifest.options.to ?? undefined,
    seed: manifest.seed,
  };
  const run = await prepareRun(request);
  if (run.dataset.hash !== manifest.dataset.hash) {
    throw new InputError(
      `${folder}: dataset ${run.dataset.name} must be the one the run was made from ` +
        `(${manifest.dataset.hash.slice(0, 10)}), got ${run.dataset.hash.slice(0, 10)}`,
    );
  }
  return { manifest, request, run };
}
