import { mkdirSync } from 'node:fs';
import type { PublicSource } from './public-sources.js';
import { type PullOptions, type PullOutcome, pullFile } from './pull-file.js';

/** Requests at a time: polite to the publisher, and no faster with more. */
const CONCURRENCY = 4;

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
  let next = 0;
  const work = async () => {
    while (next < sources.length) {
      const index = next++;
      outcomes[index] = await pullFile(sources[index], folder, options);
      onDone(outcomes[index]);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? CONCURRENCY }, work));
  return outcomes;
}
