import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';

/** A file to import. */
export interface ListedFile {
  /** Where it is. */
  readonly location: string;
  /** Path below the imported folder, with forward slashes; the name alone when a single file is imported. */
  readonly path: string;
}

/**
 * The files of a folder and of all folders in it, by path in code-unit order.
 *
 * Names that begin with a dot are passed over. Links to files are followed, links to folders are not: they can loop.
 *
 * @param root - a folder, or a single file
 * @throws InputError when there is nothing to read there
 */
export function listFiles(root: string): ListedFile[] {
  const kind = statSync(root, { throwIfNoEntry: false });
  if (kind?.isFile()) return [{ location: root, path: basename(root) }];
  if (!kind?.isDirectory()) {
    const found = kind === undefined ? 'nothing there' : 'something else';
    throw new InputError(`${root}: must be a folder or a file, got ${found}`);
  }
  const files: ListedFile[] = [];
  collect(root, '', files);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function collect(root: string, below: string, files: ListedFile[]): void {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(join(root, below));
  } catch (error) {
    throw new InputError(
      `${join(root, below)}: must be a folder that can be read, got ${(error as NodeJS.ErrnoException).code}`,
    );
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const location = join(root, path);
    if (entry.isDirectory()) collect(root, path, files);
    else if (entry.isFile() || (entry.isSymbolicLink() && statSync(location, { throwIfNoEntry: false })?.isFile())) {
      files.push({ location, path });
    }
  }
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
