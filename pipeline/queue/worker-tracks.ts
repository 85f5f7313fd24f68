import type { Redis } from 'ioredis';
import {
  type BookTrials,
  digestOf,
  type TaskRunner,
  type TrackFaults,
  trackBytesAt,
  tracksOf,
  unsealed,
  type WorkerJob,
} from '../pool/index.js';
import { packTrack, unpackTrack } from './pack-track.js';
import type { QueueKeys } from './queue-keys.js';
import { bytesResult, faultResult, fetchResults, type StoredResult } from './results.js';
import { taskId } from './task-id.js';

type TrackKind = 'condor' | 'layer';

interface Track {
  readonly kind: TrackKind;
  readonly index: number;
}

/** Tracks that are fetched in one journey: a few megabytes. */
const AT_ONCE = 16;

/**
 * The tracks that this process has in its shared memory. Each is priced once by some worker; the others fetch it when
 * the first of their blocks needs it.
 */
export class WorkerTracks {
  readonly #job: WorkerJob;
  readonly #pool: TaskRunner;
  readonly #redis: Redis;
  readonly #keys: QueueKeys;
  readonly #present = new Map<string, Promise<unknown>>();

  constructor(job: WorkerJob, pool: TaskRunner, redis: Redis, keys: QueueKeys) {
    this.#job = job;
    this.#pool = pool;
    this.#redis = redis;
    this.#keys = keys;
  }

  /** Prices a track. */
  async price(kind: TrackKind, index: number): Promise<StoredResult> {
    const priced = this.#pool.run({ kind, index });
    this.#present.set(taskId({ kind, index }), priced);
    const fault = await priced;
    if (fault !== '') return faultResult(fault);
    const packed = packTrack(trackBytesAt(this.#job.tracks, kind, index));
    return bytesResult(packed, digestOf(packed));
  }

  /** Brings every track that some trials need into shared memory, but those that cannot be priced. */
  async fetchFor(trials: readonly BookTrials[], faults: TrackFaults): Promise<void> {
    const { condors, layers } = tracksOf(this.#job, trials);
    const needed: Track[] = [
      ...Array.from(condors, (index) => ({ kind: 'condor', index }) as const).filter(
        ({ index }) => !faults.condors[index],
      ),
      ...Array.from(layers, (index) => ({ kind: 'layer', index }) as const).filter(
        ({ index }) => !faults.layers[index],
      ),
    ];
    const missing = needed.filter((track) => !this.#present.has(taskId(track)));
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE);
      const arrived = this.#receive(some);
      for (const track of some) this.#present.set(taskId(track), arrived);
    }
    await Promise.all(needed.map((track) => this.#present.get(taskId(track))));
  }

  async #receive(tracks: readonly Track[]): Promise<void> {
    const results = await fetchResults(this.#redis, this.#keys, tracks.map(taskId));
    for (const [at, { kind, index }] of tracks.entries()) {
      const packed = unsealed(results[at]?.bytes ?? new Uint8Array());
      const isThere = packed !== null && unpackTrack(packed, trackBytesAt(this.#job.tracks, kind, index));
      // A server that lost it, or tore it, costs the time to price it here.
      if (!isThere) await this.#pool.run({ kind, index });
    }
  }
}
