import { InputError } from '../../engine/contracts/input-error.js';

/** Name of the dataset that comes with the package; nothing can be imported under it. */
export const BUNDLED = 'bundled';

const NAME = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * Checks a name to import a dataset under: a folder name that is the same on every file system.
 *
 * @throws InputError when it is not one, or reserved
 */
export function validateDatasetName(name: string): void {
  if (!NAME.test(name)) {
    throw new InputError(
      `dataset name: must be lower-case letters, digits, ".", "_" or "-" and begin with a letter or digit, got "${name}"`,
    );
  }
  if (name === BUNDLED) throw new InputError(`dataset name: must not be "${BUNDLED}", which comes with sweep`);
}
