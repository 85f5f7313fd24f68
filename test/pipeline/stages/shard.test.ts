import { describe, expect, it } from 'vitest';
import { blocksOfShard, parseShard } from '../../../pipeline/stages/shard.js';

describe('parseShard', () => {
  it('reads i/n', () => {
    expect(parseShard('1/1')).toEqual({ number: 1, count: 1 });
    expect(parseShard('12/300')).toEqual({ number: 12, count: 300 });
  });

  it.each(['', '1', '0/3', '4/3', '1/0', '-1/3', '1.5/3', '1/3/5', '1 / 3', 'a/b'])('refuses %j', (text) => {
    expect(() => parseShard(text)).toThrow(`--shard: must be i/n with 1 <= i <= n, such as 2/8, got "${text}"`);
  });
});

describe('blocksOfShard', () => {
  it.each([
    [1, 1],
    [10, 3],
    [4, 4],
    [3, 8],
    [1000, 7],
  ])('gives every one of %i blocks to exactly one of %i shards, in order and evenly', (blockCount, count) => {
    const blocks = Array.from({ length: blockCount }, (_, index) => ({ index, book: 0, from: index, to: index + 1 }));
    const shards = Array.from({ length: count }, (_, at) => blocksOfShard(blocks, { number: at + 1, count }));
    expect(shards.flat()).toEqual(blocks);
    const sizes = shards.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});
