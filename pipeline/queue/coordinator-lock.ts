import { resolve } from 'node:path';
import type { Redis } from 'ioredis';
import { InputError } from '../../engine/contracts/input-error.js';
import { isAlive, ownIdentity, type ProcessIdentity } from '../../results/store/index.js';
import { COORDINATOR_SECONDS, type QueueKeys } from './queue-keys.js';

/** Who coordinates, as the server names it. */
interface Coordinator extends ProcessIdentity {
  /** Its folder for finished blocks. */
  readonly parts: string;
}

/** The folder for finished blocks of a coordinator. */
export function partsOfCoordinator(text: string): string {
  return (JSON.parse(text) as Coordinator).parts;
}

/**
 * Makes this process the coordinator of a run, of which there is one at a time. A coordinator of this machine that died
 * is followed at once, one of another machine when it has been silent for a minute.
 *
 * @param parts - its folder for finished blocks
 * @returns what the server calls it: what to renew the office with
 * @throws InputError when another process coordinates the run
 */
export async function becomeCoordinator(redis: Redis, keys: QueueKeys, parts: string): Promise<string> {
  const own = JSON.stringify({ ...ownIdentity(), parts: resolve(parts) } satisfies Coordinator);
  const isFirst = (await redis.set(keys.coordinator, own, 'EX', COORDINATOR_SECONDS, 'NX')) === 'OK';
  if (isFirst) return own;
  const text = await redis.get(keys.coordinator);
  const other = text === null ? null : (JSON.parse(text) as Coordinator);
  if (other !== null && isAlive(other) !== false) {
    throw new InputError(
      `--queue: must have one coordinator of this run, got process ${other.pid} on ${other.host}; a dead one is ` +
        `followed after ${COORDINATOR_SECONDS} s`,
    );
  }
  await redis.set(keys.coordinator, own, 'EX', COORDINATOR_SECONDS);
  return own;
}

/** @returns false when another process has become the coordinator meanwhile */
export async function stayCoordinator(redis: Redis, keys: QueueKeys, own: string): Promise<boolean> {
  const holder = await redis.get(keys.coordinator);
  if (holder !== null && holder !== own) return false;
  await redis.set(keys.coordinator, own, 'EX', COORDINATOR_SECONDS);
  return true;
}
