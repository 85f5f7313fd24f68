import { describe, expect, it } from 'vitest';
import { ThreadSlots } from '../../../pipeline/pool/thread-slots.js';

/** Asks for a thread and notes who got which. */
function openSlots(count: number) {
  const slots = new ThreadSlots(count);
  const given: string[] = [];
  const ask = (name: string, kin: string | null) =>
    void slots.take(kin).then((slot) => void given.push(`${name}:${slot}`));
  const breathe = () => new Promise((resolve) => setImmediate(resolve));
  return { slots, given, ask, breathe };
}

describe('ThreadSlots', () => {
  it('serves those without kin in the order in which they came', async () => {
    const { slots, given, ask, breathe } = openSlots(1);
    for (const name of ['a', 'b', 'c']) ask(name, null);
    await breathe();
    expect(given).toEqual(['a:0']);
    slots.release(0);
    slots.release(0);
    await breathe();
    expect(given).toEqual(['a:0', 'b:0', 'c:0']);
  });

  it('lets each thread go on with its kin, and begin another that no thread is at', async () => {
    const { slots, given, ask, breathe } = openSlots(2);
    ask('x1', 'x');
    ask('y1', 'y');
    await breathe();
    const [x, y] = given.map((each) => Number(each.split(':')[1]));
    expect(x).not.toBe(y);
    for (const name of ['x2', 'y2', 'z1', 'z2']) ask(name, name[0]);
    slots.release(y);
    slots.release(y);
    slots.release(x);
    await breathe();
    expect(given.slice(2)).toEqual([`y2:${y}`, `z1:${y}`, `x2:${x}`]);
  });

  it('takes from the kin of another thread before it stands idle', async () => {
    const { slots, given, ask, breathe } = openSlots(2);
    for (const name of ['x1', 'w1', 'x2', 'x3']) ask(name, name[0]);
    await breathe();
    const w = Number(given[1].split(':')[1]);
    slots.release(w);
    await breathe();
    expect(given[2]).toBe(`x2:${w}`);
  });
});
