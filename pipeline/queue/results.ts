import type { Redis } from 'ioredis';
import { KEPT_SECONDS, type QueueKeys } from './queue-keys.js';

/** What came of a task. */
export interface TaskResult {
  /** Why a track could not be priced; empty when it was, and for blocks. */
  readonly fault: string;
  /** A track's columns or a block's part, with its digest; null when the part lies in the run's folder already. */
  readonly bytes: Buffer | null;
}

/** What a worker has to say. */
export type Report =
  | { readonly done: string }
  | { readonly wants: 'dataset' }
  /** A line for whoever watches the coordinator. */
  | { readonly notice: string };

/** Stores and tells in one step, and only while the run is offered: a late duplicate leaves nothing behind. */
const STORE = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[2], 'fault', ARGV[1], 'bytes', ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[4])
redis.call('RPUSH', KEYS[3], ARGV[3])
redis.call('EXPIRE', KEYS[3], ARGV[4])
return 1`;

export async function storeResult(redis: Redis, keys: QueueKeys, task: string, result: TaskResult): Promise<void> {
  const bytes = result.bytes ?? '';
  const report = JSON.stringify({ done: task } satisfies Report);
  await redis.eval(STORE, 3, keys.offer, keys.result(task), keys.reports, result.fault, bytes, report, KEPT_SECONDS);
}

/** @returns null when there is no result */
export async function fetchResult(redis: Redis, keys: QueueKeys, task: string): Promise<TaskResult | null> {
  const [fault, bytes] = await redis.hmgetBuffer(keys.result(task), 'fault', 'bytes');
  if (!fault || !bytes) return null;
  return { fault: fault.toString(), bytes: bytes.length === 0 ? null : bytes };
}

export async function report(redis: Redis, keys: QueueKeys, message: Report): Promise<void> {
  await redis.rpush(keys.reports, JSON.stringify(message));
}
