import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeAtomically } from './write-atomically.js';

/** By what a server tells whether a file has changed. */
export interface Validators {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a response says about the file in it. */
export function validatorsOf(url: string, headers: Headers): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { url, ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

/** Headers that ask for a file only if it is another one now. */
export function ifChanged({ etag, lastModified }: Validators): Record<string, string> {
  if (etag !== undefined) return { 'If-None-Match': etag };
  return lastModified === undefined ? {} : { 'If-Modified-Since': lastModified };
}

/** Header that lets a range be of the same file only; undefined when nothing says which file it was. */
export function ifSame({ etag, lastModified }: Validators): Record<string, string> | undefined {
  // A weak tag vouches for the meaning, not for the bytes.
  if (etag !== undefined && !etag.startsWith('W/')) return { 'If-Range': etag };
  return lastModified === undefined ? undefined : { 'If-Range': lastModified };
}

/** Reads what was kept beside a file; undefined when nothing was, or of another address. */
export function readValidators(path: string, url: string): Validators | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Validators | null;
    return kept?.url === url ? kept : undefined;
  } catch {
    // Without them the file is fetched again: nothing is lost.
    rmSync(path, { force: true });
    return undefined;
  }
}

export function writeValidators(path: string, validators: Validators): void {
  writeAtomically(path, `${JSON.stringify(validators)}\n`);
}
