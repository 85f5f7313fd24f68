import { describe, expect, it } from 'vitest';
import { alignColumns } from '../../../../results/report/index.js';

describe('alignColumns', () => {
  it('makes columns as wide as their widest text, the first ones aligned to the left', () => {
    expect(
      alignColumns(
        [
          ['jump', '1 day'],
          ['+50%', '3'],
        ],
        1,
      ),
    ).toEqual(['jump  1 day', '+50%      3']);
  });

  it('takes rows that end early, and none at all', () => {
    expect(alignColumns([['a'], ['b', 'c']], 2)).toEqual(['a', 'b  c']);
    expect(alignColumns([], 1)).toEqual([]);
  });
});
