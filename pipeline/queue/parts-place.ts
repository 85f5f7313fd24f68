import { constants, existsSync } from 'node:fs';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomically } from '../../results/store/index.js';
import { partsFolderOf } from '../stages/run-parts.js';
import { partsOfCoordinator } from './coordinator-lock.js';

/** How results get into the run's folder, as the user of a worker wants it. */
export interface ResultWay {
  /** The coordinator's `--out`, where this host has it mounted under another name. */
  readonly shared?: string | undefined;
  /** Send results through the server, whatever folders can be seen. */
  readonly send?: boolean | undefined;
}

/** Where a worker puts finished blocks. */
export interface PartsPlace {
  readonly path: string;
  /** Whether the coordinator finds them there; else they have to be sent. */
  readonly isShared: boolean;
  /** Whether this may change with the next coordinator. */
  isLostWith(coordinator: string): Promise<boolean>;
  /** Removes the folder where it was made for this process. */
  close(): Promise<void>;
}

/** File that tells a worker that a folder is the coordinator's, and not one of the same name on another machine. */
const MARK = 'coordinator.json';

/** @param coordinator - as the server names it */
export async function markParts(coordinator: string): Promise<void> {
  await writeFileAtomically(join(partsOfCoordinator(coordinator), MARK), coordinator, { flush: false });
}

/**
 * Finds where to put finished blocks: the folder of the run where this process can write to it, else one of its own.
 *
 * @param run - name of the run's folder
 * @param coordinator - as the server names it
 * @throws Error when `--shared` is not what it should be
 */
export async function findPlace(run: string, coordinator: string, { shared, send }: ResultWay): Promise<PartsPlace> {
  const never = async () => false;
  const nothing = async () => {};
  if (shared !== undefined) {
    const path = partsFolderOf(join(shared, run));
    if (!existsSync(path)) throw new Error(`--shared: must be the coordinator's --out as mounted here, got no ${path}`);
    return { path, isShared: true, isLostWith: never, close: nothing };
  }
  if (!send && (await isSeen(coordinator))) {
    const path = partsOfCoordinator(coordinator);
    const isLostWith = async (next: string) => partsOfCoordinator(next) !== path || !(await isSeen(next));
    return { path, isShared: true, isLostWith, close: nothing };
  }
  const path = await mkdtemp(join(tmpdir(), 'sweep-parts-'));
  return { path, isShared: false, isLostWith: never, close: () => rm(path, { recursive: true, force: true }) };
}

/** Whether the coordinator's folder is that of this name here, and can be written to. */
async function isSeen(coordinator: string): Promise<boolean> {
  const folder = partsOfCoordinator(coordinator);
  try {
    await access(folder, constants.W_OK);
    return (await readFile(join(folder, MARK), 'utf8')) === coordinator;
  } catch {
    return false;
  }
}
