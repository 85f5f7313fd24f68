import { InputError } from '../../engine/contracts/input-error.js';
import type { Block } from '../../sweeps/plan/index.js';

/** One of several parts of a run that are computed apart. */
export interface Shard {
  /** From 1 on. */
  readonly number: number;
  readonly count: number;
}

/**
 * Reads `i/n`.
 *
 * @throws InputError unless 1 <= i <= n
 * @example parseShard('2/8') // { number: 2, count: 8 }
 */
export function parseShard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [number, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!(number >= 1 && number <= count)) {
    throw new InputError(`--shard: must be i/n with 1 <= i <= n, such as 2/8, got "${text}"`);
  }
  return { number, count };
}

/** The blocks of a shard: neighbours, which share tracks, and as many as any other shard has, give or take one. */
export function blocksOfShard(blocks: readonly Block[], { number, count }: Shard): readonly Block[] {
  const start = (shard: number) => Math.floor((shard * blocks.length) / count);
  return blocks.slice(start(number - 1), start(number));
}
