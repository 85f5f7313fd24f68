import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import {
  type BookTrials,
  type TaskRunner,
  type TrackFaults,
  trackBytesAt,
  tracksOf,
  type WorkerJob,
} from '../pool/index.js';
import type { QueueKeys } from './queue-keys.js';
import { fetchResult } from './results.js';
import { taskId } from './task-id.js';

type TrackKind = 'condor' | 'layer';

/**
 * The tracks that this process has in its shared memory. Each is priced once by some worker; the others fetch it when
 * the first of their blocks needs it.
 */
export class WorkerTracks {
  readonly #job: WorkerJob;
  readonly #pool: TaskRunner;
  readonly #redis: Redis;
  readonly #keys: QueueKeys;
  readonly #present = new Map<string, Promise<string>>();

  constructor(job: WorkerJob, pool: TaskRunner, redis: Redis, keys: QueueKeys) {
    this.#job = job;
    this.#pool = pool;
    this.#redis = redis;
    this.#keys = keys;
  }

  /** Prices a track; returns why not, and its bytes. */
  async price(kind: TrackKind, index: number): Promise<{ fault: string; bytes: Buffer }> {
    const priced = this.#pool.run({ kind, index });
    this.#present.set(taskId({ kind, index }), priced);
    const fault = await priced;
    return { fault, bytes: sealed(Buffer.from(trackBytesAt(this.#job.tracks, kind, index))) };
  }

  /** Brings every track that trials of a book need into shared memory, but those that cannot be priced. */
  async fetchFor(trials: BookTrials, faults: TrackFaults): Promise<void> {
    const { condors, layers } = tracksOf(this.#job, [trials]);
    const needed: Promise<string>[] = [];
    for (const condor of condors) if (faults.condors[condor] === undefined) needed.push(this.#fetch('condor', condor));
    for (const layer of layers) if (faults.layers[layer] === undefined) needed.push(this.#fetch('layer', layer));
    await Promise.all(needed);
  }

  #fetch(kind: TrackKind, index: number): Promise<string> {
    const id = taskId({ kind, index });
    let present = this.#present.get(id);
    if (present === undefined) {
      present = this.#receive(kind, index, id);
      this.#present.set(id, present);
    }
    return present;
  }

  async #receive(kind: TrackKind, index: number, id: string): Promise<string> {
    const bytes = unsealed((await fetchResult(this.#redis, this.#keys, id))?.bytes ?? null);
    const room = trackBytesAt(this.#job.tracks, kind, index);
    // A server that lost it, or tore it, costs the time to price it here.
    if (bytes?.length !== room.length) return this.#pool.run({ kind, index });
    room.set(bytes);
    return '';
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Bytes with their digest behind them. */
function sealed(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, digestOf(bytes)]);
}

function unsealed(sealedBytes: Buffer | null): Buffer | null {
  if (sealedBytes === null || sealedBytes.length < 32) return null;
  const bytes = sealedBytes.subarray(0, -32);
  return digestOf(bytes).equals(sealedBytes.subarray(-32)) ? bytes : null;
}
