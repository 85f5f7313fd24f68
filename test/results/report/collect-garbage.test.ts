import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { collectGarbage } from '../../../results/report/index.js';

describe('collectGarbage', () => {
  it('frees what has grown old when asked for all, and not before', async () => {
    const held = { old: {} as object | null };
    const old = new WeakRef(held.old as object);
    // What survives two collections is old to the collector.
    for (let survived = 0; survived < 3; ++survived) {
      await setImmediate();
      collectGarbage('minor');
    }
    held.old = null;
    await setImmediate();
    collectGarbage('minor');
    expect(old.deref()).toBeDefined();
    await setImmediate();
    collectGarbage('major');
    expect(old.deref()).toBeUndefined();
  });
});
