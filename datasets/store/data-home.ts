import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Folder that holds imported datasets, each a folder of its own.
 *
 * @param option - what the user gave as `--data-dir`
 * @param environment - `SWEEP_DATA_DIR`, else `XDG_DATA_HOME`
 * @returns an absolute path: the option, else `$SWEEP_DATA_DIR`, else `$XDG_DATA_HOME/sweep`, else `~/.local/share/sweep`
 */
export function resolveDataHome(option?: string, environment: NodeJS.ProcessEnv = process.env): string {
  const { SWEEP_DATA_DIR: own, XDG_DATA_HOME: shared } = environment;
  if (option) return resolve(option);
  if (own) return resolve(own);
  return join(shared || join(homedir(), '.local', 'share'), 'sweep');
}
