import { open } from 'node:fs/promises';
import { InputError } from '../../engine/contracts/input-error.js';

/** More than any grid or ledger that a person wrote; the parser's own bound, in bytes. */
const LARGEST_BYTES = 4 << 20;

/**
 * Reads a grid or ledger as text, and never more of it than one can be: a file of gigabytes, or a device without an
 * end, is refused after the first megabytes.
 *
 * @param where - begins the message: the place that named the file
 * @throws InputError when there is no such file, it cannot be read, or it is larger than any grid
 */
export async function readTextFile(path: string, where: string): Promise<string> {
  const refuse = (got: string): never => {
    throw new InputError(`${where}: must be a file that can be read, got ${got}: ${path}`);
  };
  const file = await open(path).catch((error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ENOENT' ? 'no such file' : error.message),
  );
  try {
    if ((await file.stat()).isDirectory()) refuse('a folder');
    const bytes = Buffer.alloc(LARGEST_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      ({ bytesRead: read } = await file.read(bytes, length, bytes.length - length));
    }
    if (length > LARGEST_BYTES) refuse(`more than ${LARGEST_BYTES >> 20} MiB`);
    return bytes.toString('utf8', 0, length);
  } finally {
    await file.close();
  }
}
