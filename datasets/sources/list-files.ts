import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';

/** A file to import. */
export interface ListedFile {
  /** Where it is. */
  readonly location: string;
  /** Path below the imported folder, with forward slashes; the name alone when a single file is imported. */
  readonly path: string;
}

/**
 * Some files, and those of some folders and of all folders in them, by path in code-unit order, each once.
 *
 * Names that begin with a dot are passed over. Links to files are followed, links to folders are not: they can loop.
 *
 * @param roots - folders or files; where there are several, the name of each begins the paths below it
 * @throws InputError when there is nothing to read in one of them
 */
export function listFiles(roots: readonly string[]): ListedFile[] {
  const files = new Map<string, ListedFile>();
  for (const root of roots) {
    for (const file of filesBelow(root)) {
      const key = resolve(file.location);
      if (files.has(key)) continue;
      const isNested = roots.length > 1 && file.path !== basename(root);
      files.set(key, isNested ? { ...file, path: `${basename(resolve(root))}/${file.path}` } : file);
    }
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesBelow(root: string): ListedFile[] {
  const kind = statSync(root, { throwIfNoEntry: false });
  if (kind?.isFile()) return [{ location: root, path: basename(root) }];
  if (!kind?.isDirectory()) {
    const found = kind === undefined ? 'nothing there' : 'something else';
    throw new InputError(`${root}: must be a folder or a file, got ${found}`);
  }
  const files: ListedFile[] = [];
  collect(root, '', files);
  return files;
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
