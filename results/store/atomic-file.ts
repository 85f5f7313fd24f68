import { open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** How a file is written. */
export interface WriteOptions {
  /**
   * Whether file and folder are flushed to the disk, so that a power cut finds them whole. Without it a power cut may
   * leave half a file under the right name: only for files that carry their own digest and can be made again.
   *
   * @default true
   */
  readonly flush?: boolean;
}

const TEMPORARY_ENDING = '.tmp';

/** Tells apart the files that one process is writing. */
let serial = 0;

/**
 * Writes a file so that no reader, and no crash, ever meets half of it: under a temporary name, flushed to the
 * disk, then renamed.
 *
 * @param path - target, in an existing folder; replaced if it exists
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const write = async (temporaryPath: string) => {
    // Never through a link that somebody left under this name.
    const file = await open(temporaryPath, 'wx');
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  };
  await replaceAtomically(path, write, options);
}

/**
 * Lets `write` make a file under a temporary name beside `path`, then flushes and renames it, and flushes the folder,
 * in which the new name stands.
 *
 * @param write - makes the file; when it fails the temporary file is removed and `path` is left as it was
 */
export async function replaceAtomically(
  path: string,
  write: (temporaryPath: string) => Promise<void>,
  { flush = true }: WriteOptions = {},
): Promise<void> {
  // Hosts that share the folder may have processes of the same number.
  const temporaryPath = `${path}.${hostname()}-${process.pid}-${serial++}${TEMPORARY_ENDING}`;
  try {
    await write(temporaryPath);
    if (flush) await flushToDisk(temporaryPath, 'r+');
    await rename(temporaryPath, path);
    if (flush) await flushFolder(dirname(path));
  } catch (error) {
    await rm(temporaryPath, { force: true });
    throw error;
  }
}

/** Makes new and removed names in a folder outlast a power cut, where the file system can. */
export async function flushFolder(folder: string): Promise<void> {
  await flushToDisk(folder, 'r').catch((error: NodeJS.ErrnoException) => {
    // Windows and some network file systems cannot flush a folder; they order names by themselves.
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(error.code ?? '')) throw error;
  });
}

/**
 * Removes what processes that died left half-written in a folder. Only for the holder of the folder's lock: whoever
 * else writes there would lose a file under way.
 */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  // Those of locks belong to processes that wait for the lock at this moment.
  const isLeftOver = (name: string) => name.endsWith(TEMPORARY_ENDING) && !name.includes('.lock.');
  const names = (await readdir(folder)).filter(isLeftOver);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function flushToDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
