import type { SharedMarket } from '../../datasets/store/index.js';
import { sealed, unsealed, type WorkerJob, withTracks } from '../pool/index.js';

/** What a worker has or makes for itself; histories are made by the coordinator. */
type Own = 'market' | 'tracks' | 'partsFolder' | 'hedgeOf' | 'histories';
type SentJob = Omit<WorkerJob, Own>;

/**
 * The plan of a run as it is sent to workers, so that only one process plans a million trials: the length of a JSON
 * text [4 bytes], the text, the hedge of each trial [4 bytes each, little-endian], sealed.
 */
export function encodeJob(job: WorkerJob): Buffer {
  const { market, tracks, partsFolder, hedgeOf, histories, ...sent } = job;
  const text = Buffer.from(JSON.stringify(sent satisfies SentJob));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return sealed(Buffer.concat([length, text, new Uint8Array(hedgeOf.buffer, hedgeOf.byteOffset, hedgeOf.byteLength)]));
}

/**
 * Reads a plan.
 *
 * @param market - the dataset that the run is asked of
 * @param partsFolder - where this process puts finished blocks
 * @throws Error when it was torn on its way
 */
export function decodeJob(bytes: Buffer, market: SharedMarket, partsFolder: string): WorkerJob {
  const whole = unsealed(bytes);
  if (whole === null) throw new Error('the plan of the run must arrive whole, got another digest');
  const textEnd = 4 + bytes.readUInt32LE(0);
  const sent = JSON.parse(bytes.toString('utf8', 4, textEnd)) as SentJob;
  const codes = whole.subarray(textEnd);
  const hedgeOf = new Int32Array(new SharedArrayBuffer(codes.length));
  new Uint8Array(hedgeOf.buffer).set(codes);
  return withTracks({ ...sent, market, hedgeOf, partsFolder });
}
