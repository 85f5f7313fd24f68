import { describe, expect, it } from 'vitest';
import { type Attempt, doDespiteDeaths, type Task, type Try } from '../../../pipeline/pool/index.js';

const block: Task & { kind: 'block' } = {
  kind: 'block',
  block: { index: 3, book: 0, from: 1000, to: 2024 },
  faults: { condors: {}, layers: {} },
};

/** A worker that dies over some trials, and what it was asked to do. */
function mortal(killers: readonly number[], tellsWhere: boolean): { attempt: Try; asked: Task[]; deaths(): number } {
  const asked: Task[] = [];
  let deaths = 0;
  const attempt = async (task: Task): Promise<Attempt> => {
    asked.push(task);
    if (task.kind !== 'block') return { kind: 'done', fault: '' };
    const { from, to } = task.block;
    const killer = killers.find((place) => place >= from && place < to && task.faults.trials?.[place] === undefined);
    if (killer === undefined) return { kind: 'done', fault: '' };
    deaths += 1;
    return { kind: 'died', reason: 'its worker ran out of memory', trial: tellsWhere ? killer - from : null };
  };
  return { attempt, asked, deaths: () => deaths };
}

const reason = 'its worker ran out of memory';

describe('doDespiteDeaths', () => {
  it('does a task once when nothing dies, and passes on the fault of a track', async () => {
    let tries = 0;
    const attempt: Try = async () => {
      tries += 1;
      return { kind: 'done', fault: 'no VX settle' };
    };
    expect(await doDespiteDeaths(attempt, { kind: 'layer', index: 1 })).toBe('no VX settle');
    expect(tries).toBe(1);
  });

  it('tries again after one death, with the same task', async () => {
    let tries = 0;
    const attempt: Try = async (task) => {
      expect(task).toEqual(block);
      tries += 1;
      return tries === 1 ? { kind: 'died', reason, trial: 7 } : { kind: 'done', fault: '' };
    };
    expect(await doDespiteDeaths(attempt, block)).toBe('');
    expect(tries).toBe(2);
  });

  it('takes a track over which two workers died for one that cannot be priced', async () => {
    const attempt: Try = async () => ({ kind: 'died', reason, trial: null });
    expect(await doDespiteDeaths(attempt, { kind: 'condor', index: 0 })).toBe(reason);
  });

  it.each([
    { killers: [1000], tellsWhere: true, most: 3 },
    { killers: [1500], tellsWhere: true, most: 3 },
    { killers: [2023], tellsWhere: true, most: 3 },
    { killers: [1500], tellsWhere: false, most: 12 },
    { killers: [1001, 1999], tellsWhere: true, most: 6 },
    { killers: [1001, 1999], tellsWhere: false, most: 24 },
  ])('finds the trials $killers and no others (place told: $tellsWhere)', async ({ killers, tellsWhere, most }) => {
    const worker = mortal(killers, tellsWhere);
    await doDespiteDeaths(worker.attempt, block);
    const last = worker.asked.at(-1) as typeof block;
    expect(last.block).toEqual(block.block);
    expect(last.isProbe).toBeUndefined();
    expect(last.faults.trials).toEqual(Object.fromEntries(killers.map((place) => [place, reason])));
    expect(worker.deaths()).toBeLessThanOrEqual(most);
    expect(worker.asked.slice(2, -1).every((task) => task.kind === 'block' && task.isProbe)).toBe(true);
  });

  it('gives up the rest of a block over which workers keep dying', async () => {
    const all = Array.from({ length: 1024 }, (_, trial) => 1000 + trial);
    for (const tellsWhere of [true, false]) {
      const worker = mortal(all, tellsWhere);
      await doDespiteDeaths(worker.attempt, block);
      const last = worker.asked.at(-1) as typeof block;
      expect(Object.keys(last.faults.trials ?? {})).toHaveLength(1024);
      expect(worker.deaths()).toBeLessThan(60);
    }
  });
});
