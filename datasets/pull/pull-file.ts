import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkContent } from './check-content.js';
import { DownloadError, NotThereError } from './download-error.js';
import { fetchOnce, readOpening } from './fetch-once.js';
import { type PublicSource, sourceUrl } from './public-sources.js';
import { ifChanged, readValidators } from './validators.js';

export interface PullOptions {
  /** Takes the place of `https://<host>`, e.g. of a mirror. */
  readonly baseUrl?: string;
  /** Attempts after the first; default 4. */
  readonly retries?: number;
  /** Wait before the first of them, doubled before each further one [ms]; default 500. */
  readonly retryDelay?: number;
  /** Give up an attempt when nothing comes for so long [ms]; default 30,000. */
  readonly stallAfter?: number;
}

/** What became of a source. */
export interface PullOutcome {
  readonly source: PublicSource;
  readonly url: string;
  /** `missing`: the publisher does not have it yet. */
  readonly outcome: 'fetched' | 'unchanged' | 'missing' | 'failed';
  readonly attempts: number;
  /** Of the file as it lies in the folder; 0 when it does not. */
  readonly bytes: number;
  /** Why it failed; null when it did not. */
  readonly error: string | null;
}

const LONGEST_DELAY = 30_000;

/**
 * Fetches one file into a folder: whole, or not at all.
 *
 * Bytes go to a hidden part file; the file takes its place only when its length and its header are right. An attempt
 * that broke off is continued, in this run or the next, when the server says that the file is still the same; a file
 * that is here already is asked for only if it has changed.
 */
export async function pullFile(source: PublicSource, folder: string, options: PullOptions = {}): Promise<PullOutcome> {
  const { baseUrl, retries = 4, retryDelay = 500, stallAfter = 30_000 } = options;
  const url = sourceUrl(source, baseUrl);
  const target = join(folder, source.file);
  const kept = join(folder, `.${source.file}.validators`);
  const part = {
    path: join(folder, `.${source.file}.part`),
    validatorsPath: join(folder, `.${source.file}.part.validators`),
  };
  const known = existsSync(target) ? readValidators(kept, url) : undefined;
  const finished = (outcome: PullOutcome['outcome'], attempts: number, error: string | null = null): PullOutcome => {
    const bytes = existsSync(target) ? statSync(target).size : 0;
    return { source, url, outcome, attempts, bytes, error };
  };

  for (let attempt = 1; ; ++attempt) {
    try {
      const resume = readValidators(part.validatorsPath, url);
      const headers = known && !existsSync(part.path) ? ifChanged(known) : {};
      if ((await fetchOnce(url, part, { stallAfter, headers, resume })) === null) return finished('unchanged', attempt);
      try {
        checkContent(readOpening(part.path), source.header);
      } catch (error) {
        rmSync(part.path, { force: true });
        rmSync(part.validatorsPath, { force: true });
        throw error;
      }
      // The file before its validators: a crash in between costs one more download, never a stale file.
      rmSync(kept, { force: true });
      renameSync(part.path, target);
      renameSync(part.validatorsPath, kept);
      return finished('fetched', attempt);
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      if (error instanceof NotThereError && source.mayBeMissing) return finished('missing', attempt);
      if (!error.isPassing || attempt > retries) return finished('failed', attempt, error.message);
      await sleep(Math.max(error.waitMilliseconds, Math.min(retryDelay * 2 ** (attempt - 1), LONGEST_DELAY)));
    }
  }
}
