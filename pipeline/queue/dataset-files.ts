import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Redis } from 'ioredis';
import { writeFileAtomically } from '../../results/store/index.js';
import { KEPT_SECONDS, type QueueKeys } from './queue-keys.js';

/** Bytes per piece of a file: a server takes at most 512 MB at a time, and blocks others meanwhile. */
const PIECE = 16 * 1024 * 1024;

interface StoredFile {
  readonly name: string;
  readonly sha256: string;
}

/** Puts the tables of a dataset on the queue's server, for workers that do not have them. */
export async function publishDataset(redis: Redis, keys: QueueKeys, folder: string): Promise<void> {
  const files: StoredFile[] = [];
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.arrow')).sort()) {
    const bytes = await readFile(join(folder, name));
    const sha256 = sha256Of(bytes);
    const key = keys.file(sha256);
    await redis.del(key);
    for (let from = 0; from < bytes.length; from += PIECE) await redis.rpush(key, bytes.subarray(from, from + PIECE));
    await redis.expire(key, KEPT_SECONDS);
    files.push({ name, sha256 });
  }
  await redis.set(keys.files, JSON.stringify(files), 'EX', KEPT_SECONDS);
}

/**
 * Fetches the tables that `publishDataset` put there into a folder that appears whole or not at all.
 *
 * @returns false when they are not there (yet)
 * @throws Error when a file does not have its hash
 */
export async function fetchDataset(redis: Redis, keys: QueueKeys, folder: string): Promise<boolean> {
  const list = await redis.get(keys.files);
  if (list === null) return false;
  const draft = `${folder}.${process.pid}.tmp`;
  await mkdir(draft, { recursive: true });
  try {
    for (const { name, sha256 } of JSON.parse(list) as StoredFile[]) {
      if (!/^[\w-]+\.arrow$/.test(name)) throw new Error(`the dataset holds a file of a strange name: ${name}`);
      const bytes = Buffer.concat(await redis.lrangeBuffer(keys.file(sha256), 0, -1));
      if (sha256Of(bytes) !== sha256) throw new Error(`${name} must have the hash ${sha256}, got ${sha256Of(bytes)}`);
      await writeFileAtomically(join(draft, name), bytes);
    }
    await rename(draft, folder).catch((error) => {
      // Another worker of this host may have been quicker.
      if (!existsSync(folder)) throw error;
    });
    return true;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Folder of datasets that workers were sent, each named by its hash.
 *
 * @param option - what the user gave as `--cache`
 */
export function resolveCache(option: string | undefined, environment = process.env): string {
  if (option !== undefined && option !== '') return resolve(option);
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sweep', 'datasets');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
