import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlace, markParts } from '../../../pipeline/queue/parts-place.js';

const RUN = 'small-0123456789';
let home = '';
let parts = '';
/** A coordinator as the server names it. */
const named = (pid: number, folder = parts) =>
  JSON.stringify({ host: 'here', space: '', pid, began: '1', parts: folder });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sweep-place-'));
  parts = join(home, 'runs', RUN, 'parts');
  mkdirSync(parts, { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('findPlace', () => {
  it("is the coordinator's folder where that can be seen", async () => {
    await markParts(named(1));
    const place = await findPlace(RUN, named(1), {});
    expect(place).toMatchObject({ path: parts, isShared: true });
    await place.close();
    expect(existsSync(parts)).toBe(true);
  });

  it('is one of its own where results are to be sent, and removed at the end', async () => {
    await markParts(named(1));
    const place = await findPlace(RUN, named(1), { send: true });
    expect(place.isShared).toBe(false);
    expect(place.path).not.toBe(parts);
    await place.close();
    expect(existsSync(place.path)).toBe(false);
  });

  it("is one of its own where the folder of that name is not the coordinator's", async () => {
    const places = [await findPlace(RUN, named(1), {})];
    await markParts(named(1));
    places.push(await findPlace(RUN, named(2), {}));
    places.push(await findPlace(RUN, named(1, join(home, 'nowhere')), {}));
    expect(places.map(({ isShared }) => isShared)).toEqual([false, false, false]);
    for (const place of places) await place.close();
  });

  it('is the folder that the user names, whatever can be seen', async () => {
    const path = join(home, 'mounted', RUN, 'parts');
    mkdirSync(path, { recursive: true });
    const place = await findPlace(RUN, named(1), { shared: join(home, 'mounted') });
    expect(place).toMatchObject({ path, isShared: true });
    expect(await place.isLostWith(named(2))).toBe(false);
    await expect(findPlace(RUN, named(1), { shared: home })).rejects.toThrow('--shared: must be');
  });

  it('stays with the next coordinator of the same folder only', async () => {
    await markParts(named(1));
    const place = await findPlace(RUN, named(1), {});
    await markParts(named(2));
    expect(await place.isLostWith(named(2))).toBe(false);
    const other = join(home, 'other');
    mkdirSync(other);
    await markParts(named(3, other));
    expect(await place.isLostWith(named(3, other))).toBe(true);
    writeFileSync(join(parts, 'coordinator.json'), 'somebody else');
    expect(await place.isLostWith(named(2))).toBe(true);
  });
});
