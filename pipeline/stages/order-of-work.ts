import type { Block } from '../../sweeps/plan/index.js';
import { kinOf, type RunJob } from '../pool/index.js';

/**
 * Blocks in the order in which they are best begun: those of one kin, of all the books on a ladder, follow one another.
 *
 * @param blocks - in the order of the tables: by ladder, then by book
 */
export function orderOfWork(blocks: readonly Block[], job: Pick<RunJob, 'books' | 'hedgeOf'>): Block[] {
  const alike = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = kinOf(block, job);
    const found = alike.get(key);
    if (found === undefined) alike.set(key, [block]);
    else found.push(block);
  }
  return [...alike.values()].flat();
}
