import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { MANIFEST_NAME } from './manifest-file.js';

/** Hex digits of the run hash in a folder name. */
const HASH_DIGITS = 10;

/**
 * Folder name of a run.
 *
 * @param gridName - the grid file's name without its extension
 * @param runHash - sha256 over resolved grid, dataset hash, seed and engine version, in hex
 * @example runName('4-4-2', '0123456789abcdef...') // '4-4-2-0123456789'
 */
export function runName(gridName: string, runHash: string): string {
  return `${gridName}-${runHash.slice(0, HASH_DIGITS)}`;
}

/** Makes the folder of a run, if it is not there yet, and returns its path. */
export async function createRunFolder(outFolder: string, run: string): Promise<string> {
  const folder = join(outFolder, run);
  await makeFolder(folder);
  await refuseLinks(folder);
  return folder;
}

/**
 * A run writes and reads inside its folder only; a link in a folder that came from somebody else would make it write,
 * or show, what lies elsewhere. The folder itself, or one above it, may be a link: that is how its owner moves it.
 */
async function refuseLinks(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => join(folder, name));
  if (links.length === 0) return;
  const targets = await Promise.all(links.map((link) => readlink(link)));
  throw new InputError(
    links.map((link, at) => `${link}: must lie in the run folder itself, got a link to ${targets[at]}`),
  );
}

/**
 * Finds a run by its path, its folder name or the unique beginning of its folder name, in this order.
 *
 * @param outFolder - folder that holds the runs
 * @returns path of the run folder
 * @throws InputError when no run, or more than one, answers to `text`, or it holds links to elsewhere
 */
export async function findRun(outFolder: string, text: string): Promise<string> {
  const folder = await nameRun(outFolder, text);
  await refuseLinks(folder);
  return folder;
}

async function nameRun(outFolder: string, text: string): Promise<string> {
  if (isRun(text)) return text;
  if (text !== '' && isRun(join(outFolder, text))) return join(outFolder, text);
  const runs = await listRuns(outFolder);
  const matches = runs.filter((run) => run.normalize('NFC').startsWith(text.normalize('NFC')));
  if (matches.length === 1) return join(outFolder, matches[0] as string);
  if (matches.length > 1) {
    throw new InputError(`RUN: must name one run in ${outFolder}, got "${text}", which fits ${matches.join(', ')}`);
  }
  const known = runs.length === 0 ? 'which holds none' : `which holds ${runs.join(', ')}`;
  throw new InputError(`RUN: must name a run in ${outFolder}, ${known}; got "${text}"`);
}

/** Names of the runs in a folder, sorted; empty when there is no such folder. */
export async function listRuns(outFolder: string): Promise<string[]> {
  const names = existsSync(outFolder) ? await readdir(outFolder) : [];
  return names.filter((name) => isRun(join(outFolder, name))).sort();
}

function isRun(folder: string): boolean {
  return existsSync(join(folder, MANIFEST_NAME));
}

/**
 * Makes a folder and those above it, one at a time: Node's own recursive call never returns where a file system
 * refuses new folders as not found, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another run may have made it in the meantime.
    if (error.code !== 'EEXIST') throw error;
  });
}
