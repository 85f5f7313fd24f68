import { describe, expect, it } from 'vitest';
import { workAhead } from '../../../pipeline/stages/work-ahead.js';

/** Lets every promise that can settle do so. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

describe('workAhead', () => {
  it('takes items in order, whichever was done first', async () => {
    const finish: (() => void)[] = [];
    const taken: number[] = [];
    const work = (item: number) =>
      new Promise<void>((resolve) => {
        finish[item] = resolve;
      });
    const all = workAhead([0, 1, 2], 3, work, async (item) => void taken.push(item));
    for (const item of [2, 0, 1]) {
      finish[item]();
      await breathe();
    }
    await all;
    expect(taken).toEqual([0, 1, 2]);
  });

  it('starts no more than the lead beyond the item that is being taken', async () => {
    const started: number[] = [];
    const release: (() => void)[] = [];
    const take = () => new Promise<void>((resolve) => void release.push(resolve));
    const all = workAhead([0, 1, 2, 3, 4], 2, async (item) => void started.push(item), take);
    await breathe();
    expect(started).toEqual([0, 1]);
    for (const expected of [3, 4, 5, 5]) {
      release.shift()?.();
      await breathe();
      expect(started).toHaveLength(expected);
    }
    release.shift()?.();
    await all;
  });

  it('begins in an order of its own, and what is to be taken next at the latest when its turn comes', async () => {
    const begun: number[] = [];
    const taken: number[] = [];
    const work = async (item: number) => void begun.push(item);
    await workAhead([0, 1, 2, 3, 4], 2, work, async (item) => void taken.push(item), [4, 3, 0, 2, 1]);
    expect(taken).toEqual([0, 1, 2, 3, 4]);
    // Two begun, and 0 beyond them; 1 beyond them as well, since 4 and 3 wait to be taken; then what is left.
    expect(begun).toEqual([4, 3, 0, 1, 2]);
  });

  it('begins several at a time once there is room for them', async () => {
    const started: number[] = [];
    const release: (() => void)[] = [];
    const take = () => new Promise<void>((resolve) => void release.push(resolve));
    const items = [0, 1, 2, 3, 4, 5, 6];
    const all = workAhead(items, 4, async (item) => void started.push(item), take, items, 3);
    await breathe();
    for (const expected of [4, 4, 4, 7, 7, 7, 7]) {
      expect(started).toHaveLength(expected);
      release.shift()?.();
      await breathe();
    }
    await all;
  });

  it('fails with the fault of the earliest item, also when a later one failed before it', async () => {
    const work = async (item: number) => {
      if (item === 1) await breathe();
      if (item > 0) throw new Error(`item ${item}`);
    };
    await expect(workAhead([0, 1, 2], 3, work, async () => {})).rejects.toThrow('item 1');
  });
});
