import type { Block } from '../../sweeps/plan/index.js';
import type { RunJob } from './worker-context.js';

/**
 * What a block has in common with those of other books: its ladder and the hedge that it begins with. Blocks of one kin
 * hold the same layers, so that a worker that does them one after another sizes each once.
 */
export function kinOf({ book, from }: Block, { books, hedgeOf }: Pick<RunJob, 'books' | 'hedgeOf'>): string {
  return `${books[book].condor} ${hedgeOf[from]}`;
}
