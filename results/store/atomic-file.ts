import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file so that no reader, and no crash, ever meets half of it: under a temporary name, flushed to the
 * disk, then renamed.
 *
 * @param path - target, in an existing folder; replaced if it exists
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  await replaceAtomically(path, async (temporaryPath) => {
    const file = await open(temporaryPath, 'w');
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  });
}

/**
 * Lets `write` make a file under a temporary name beside `path`, then flushes and renames it.
 *
 * @param write - makes the file; when it fails the temporary file is removed and `path` is left as it was
 */
export async function replaceAtomically(path: string, write: (temporaryPath: string) => Promise<void>): Promise<void> {
  const temporaryPath = `${path}.${process.pid}.tmp`;
  try {
    await write(temporaryPath);
    await flushToDisk(temporaryPath);
    await rename(temporaryPath, path);
  } catch (error) {
    await rm(temporaryPath, { force: true });
    throw error;
  }
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
