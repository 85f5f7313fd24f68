import type { Block } from '../../sweeps/plan/index.js';
import type { WorkerJob } from '../pool/index.js';

/**
 * Blocks in the order in which they are best begun: those on one ladder that begin with the same hedge, of all its
 * books, follow one another. They hold the same layers, so that a worker sizes each once and not once per book.
 *
 * @param blocks - in the order of the tables: by ladder, then by book
 */
export function orderOfWork(
  blocks: readonly Block[],
  { books, hedgeOf }: Pick<WorkerJob, 'books' | 'hedgeOf'>,
): Block[] {
  const alike = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = `${books[block.book].condor} ${hedgeOf[block.from]}`;
    const found = alike.get(key);
    if (found === undefined) alike.set(key, [block]);
    else found.push(block);
  }
  return [...alike.values()].flat();
}
