import { mkdirSync } from 'node:fs';
import type { PublicSource } from './public-sources.js';
import { type PullOptions, type PullOutcome, pullFile } from './pull-file.js';

/** Requests at a time: polite to the publisher, and no faster with more. */
const CONCURRENCY = 4;

/** How a failed attempt names a host that was not even reached. */
const UNREACHABLE = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)\b/;

/**
 * Fetches files into a folder, some at a time.
 *
 * @param folder - made when missing
 * @param onDone - called after each file
 * @returns what became of each, in the order of `sources`; a file that failed does not stop the others
 */
export async function pullFiles(
  sources: readonly PublicSource[],
  folder: string,
  options: PullOptions & { readonly concurrency?: number } = {},
  onDone: (outcome: PullOutcome) => void = () => {},
): Promise<PullOutcome[]> {
  mkdirSync(folder, { recursive: true });
  const outcomes = new Array<PullOutcome>(sources.length);
  const unreachable = new Set<string>();
  let next = 0;
  const work = async () => {
    while (next < sources.length) {
      const index = next++;
      const source = sources[index];
      // A host that answered none of a file's attempts gets one for each further file: without a network the command
      // ends at once, and with one that comes back nothing is lost.
      const isUnreachable = unreachable.has(source.host);
      const outcome = await pullFile(source, folder, isUnreachable ? { ...options, retries: 0 } : options);
      if (UNREACHABLE.test(outcome.error ?? '')) unreachable.add(source.host);
      else unreachable.delete(source.host);
      outcomes[index] = outcome;
      onDone(outcome);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? CONCURRENCY }, work));
  return outcomes;
}
