import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { DownloadError, NotThereError } from './download-error.js';
import { ifSame, type Validators, validatorsOf, writeValidators } from './validators.js';

/** Where an attempt leaves what it got. */
export interface PartFile {
  /** The bytes so far. */
  readonly path: string;
  /** Validators of the file that they are the beginning of. */
  readonly validatorsPath: string;
}

export interface AttemptOptions {
  /** Give up when nothing comes for so long [ms]. */
  readonly stallAfter: number;
  /** Sent with the request, e.g. to ask whether the file has changed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the bytes in the part file, when there are any. */
  readonly resume: Validators | undefined;
}

/** No table of daily data is larger. */
const LARGEST_DOWNLOAD_BYTES = 1 << 28;

/** Statuses after which another attempt may go better, beside those of 500 and above. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 425, 429]);

const LONGEST_WAIT = 60_000;

/**
 * One attempt at a file: appends to the part file when the server continues it, else begins it anew.
 *
 * @returns validators of the file that the part file now holds whole; null when the server says it has not changed
 * @throws DownloadError when it did not come whole; what came stays in the part file
 */
export async function fetchOnce(url: string, part: PartFile, options: AttemptOptions): Promise<Validators | null> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), options.stallAfter);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), options.stallAfter);
  };
  try {
    const have = existsSync(part.path) ? statSync(part.path).size : 0;
    const same = options.resume && have > 0 ? ifSame(options.resume) : undefined;
    const response = await fetch(url, {
      // The length must be that of the bytes that arrive.
      headers: { ...options.headers, ...same, 'Accept-Encoding': 'identity', ...(same && { Range: `bytes=${have}-` }) },
      signal: stall.signal,
    });
    if (response.status === 304) return null;
    const isContinued = response.status === 206 && rangeStart(response) === have;
    if (response.status !== 200 && !isContinued) throw await refusal(response, part);
    const validators = validatorsOf(url, response.headers);
    writeValidators(part.validatorsPath, validators);
    const expected = expectedBytes(response, isContinued ? have : 0);
    const got = await receive(response, part.path, isContinued, alive);
    if (expected !== null && got !== expected) {
      throw new DownloadError(`must come with ${expected} bytes, got ${got}`, true);
    }
    return validators;
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    if (stall.signal.aborted) {
      throw new DownloadError(`must keep coming, got nothing for ${options.stallAfter / 1000} s`, true);
    }
    throw new DownloadError(`must come whole, got ${reasonOf(error)}`, true);
  } finally {
    clearTimeout(timer);
  }
}

/** The first bytes of a file. */
export function readOpening(path: string, bytes = 4096): Uint8Array {
  const opening = new Uint8Array(bytes);
  const file = openSync(path, 'r');
  try {
    return opening.subarray(0, readSync(file, opening));
  } finally {
    closeSync(file);
  }
}

/** Writes a response to the part file as it arrives and returns the file's length. */
async function receive(response: Response, path: string, append: boolean, alive: () => void): Promise<number> {
  const file = openSync(path, append ? 'a' : 'w');
  let length = append ? statSync(path).size : 0;
  try {
    for await (const chunk of response.body ?? []) {
      alive();
      length += chunk.length;
      if (length > LARGEST_DOWNLOAD_BYTES) {
        throw new DownloadError(`must be a table of daily data, got more than ${LARGEST_DOWNLOAD_BYTES} bytes`, false);
      }
      writeSync(file, chunk);
    }
  } finally {
    closeSync(file);
  }
  return length;
}

async function refusal(response: Response, part: PartFile): Promise<DownloadError> {
  const { status } = response;
  await response.body?.cancel();
  // What is here is no beginning of what is there: from the start, then.
  if (status === 416 || status === 206) {
    rmSync(part.path, { force: true });
    return new DownloadError('must continue where it stopped, got another range', true);
  }
  if (status === 404 || status === 403 || status === 410) return new NotThereError(status);
  const isPassing = status >= 500 || PASSING_STATUSES.has(status);
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const wait = Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_WAIT) : 0;
  return new DownloadError(`must answer with the file, got status ${status}`, isPassing, wait);
}

function rangeStart(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? Number.NaN);
}

/** Length of the whole file; null when the server does not say. */
function expectedBytes(response: Response, before: number): number | null {
  const length = response.headers.get('content-length');
  return length === null ? null : before + Number(length);
}

/** What went wrong on the way: the cause that the runtime names, not its wrapper. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
