import { renameSync, writeFileSync } from 'node:fs';

/** Writes a small file so that a crash leaves the old one or the new one, never half of one. */
export function writeAtomically(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
