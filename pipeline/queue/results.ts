import type { Redis } from 'ioredis';
import type { FileFrames } from './file-frames.js';
import { KEPT_SECONDS, type QueueKeys } from './queue-keys.js';

/** What came of a task. */
export interface TaskResult {
  /** Why a track could not be priced, or a block not be done; empty when it was. */
  readonly fault: string;
  /** A track's columns or the file of a block, sealed; null where there is a fault. */
  readonly bytes: Buffer | null;
}

/** What a worker tells of a task that is done. */
export interface DoneTask {
  readonly id: string;
  readonly fault: string;
  /** Whether its file lies in the run's folder and no result on the server. */
  readonly isFiled: boolean;
}

/** What a worker has to say. */
export type Report =
  | { readonly done: readonly DoneTask[] }
  /** A process has come to work with so many threads. */
  | { readonly joined: number }
  | { readonly wants: 'dataset' }
  /** A line for whoever watches the coordinator. */
  | { readonly notice: string };

/** First byte of a stored result: its bytes follow, or its fault follows. */
const [BYTES, FAULT] = ['B', 'F'].map((letter) => letter.charCodeAt(0));

/** How long a result stays that has not been told yet [s]. */
const UNTOLD_SECONDS = 60;

/** Says something, and only while the run is offered: who is late leaves nothing behind. Results stay or go with it. */
const REPORT = `
if redis.call('EXISTS', KEYS[1]) == 0 then
  for at = 3, #KEYS do redis.call('DEL', KEYS[at]) end
  return 0
end
for at = 3, #KEYS do redis.call('EXPIRE', KEYS[at], ARGV[2]) end
redis.call('RPUSH', KEYS[2], ARGV[1])
return redis.call('EXPIRE', KEYS[2], ARGV[2])`;

/** A result as it lies on the server; made with no copy more than needed, for there are gigabytes of them. */
export interface StoredResult {
  readonly fault: string;
  /** The tag and what follows it. */
  readonly bytes: Buffer;
}

export function faultResult(fault: string): StoredResult {
  return { fault, bytes: Buffer.concat([Buffer.of(FAULT), Buffer.from(fault)]) };
}

/** @param chunks - sealed when joined */
export function bytesResult(...chunks: Uint8Array[]): StoredResult {
  return { fault: '', bytes: Buffer.concat([Buffer.of(BYTES), ...chunks]) };
}

/** Stores a result, of which the coordinator has to be told. */
export async function storeResult(redis: Redis, keys: QueueKeys, task: string, result: StoredResult): Promise<void> {
  await redis.set(keys.result(task), result.bytes, 'EX', UNTOLD_SECONDS);
}

/** As `storeResult`, of a file. */
export async function storeFile(
  redis: Redis,
  keys: QueueKeys,
  task: string,
  path: string,
  frames: FileFrames,
): Promise<void> {
  await frames.make(keys.result(task), Buffer.of(BYTES), path, UNTOLD_SECONDS, async (command) => {
    await redis.sendCommand(command);
  });
}

/** Says something to the coordinator. */
export async function report(redis: Redis, keys: QueueKeys, message: Report): Promise<void> {
  const results = 'done' in message ? message.done.filter(({ isFiled }) => !isFiled).map(({ id }) => id) : [];
  const touched = [keys.offer, keys.reports, ...results.map(keys.result)];
  await redis.eval(REPORT, touched.length, ...touched, JSON.stringify(message), KEPT_SECONDS);
}

/** @returns null when there is no result */
export async function fetchResult(redis: Redis, keys: QueueKeys, task: string): Promise<TaskResult | null> {
  return decode(await redis.getBuffer(keys.result(task)));
}

/** The results of several tasks in one journey; null where there is none. */
export async function fetchResults(
  redis: Redis,
  keys: QueueKeys,
  tasks: readonly string[],
): Promise<(TaskResult | null)[]> {
  return (await redis.mgetBuffer(tasks.map(keys.result))).map(decode);
}

/** The fault of a task whose bytes are not wanted; null when there is no result. */
export async function fetchFault(redis: Redis, keys: QueueKeys, task: string): Promise<string | null> {
  const first = await redis.getrangeBuffer(keys.result(task), 0, 0);
  if (first.length === 0) return null;
  return first[0] === FAULT ? ((await fetchResult(redis, keys, task))?.fault ?? null) : '';
}

function decode(stored: Buffer | null): TaskResult | null {
  if (stored === null || stored.length === 0) return null;
  const rest = stored.subarray(1);
  if (stored[0] === FAULT) return { fault: rest.toString(), bytes: null };
  return { fault: '', bytes: rest };
}
