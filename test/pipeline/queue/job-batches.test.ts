import { describe, expect, it } from 'vitest';
import { JobBatches } from '../../../pipeline/queue/job-batches.js';
import type { QueuedTask } from '../../../pipeline/queue/task-id.js';

/** Two ladders with three books each; every block begins with the hedge of its number within the book. */
const BLOCKS_PER_BOOK = 40;
const books = [0, 0, 0, 1, 1, 1].map((condor) => ({
  condor,
  capitalMultiple: 1,
  reinvests: false,
  hurdle: 0,
  firstTrial: 0,
}));
const hedgeOf = Int32Array.from({ length: books.length * BLOCKS_PER_BOOK }, (_, block) => block % BLOCKS_PER_BOOK);
const blockOf = (book: number, hedge: number): QueuedTask => {
  const index = book * BLOCKS_PER_BOOK + hedge;
  return { kind: 'block', block: { index, book, from: index, to: index + 1 } };
};
/** In the order of work: kin of three. */
const inOrder = [0, 3].flatMap((ladder) =>
  Array.from({ length: BLOCKS_PER_BOOK }, (_, hedge) => [0, 1, 2].map((book) => blockOf(ladder + book, hedge))).flat(),
);

function batchesOf(tasks: readonly QueuedTask[], threads = 0): JobBatches {
  const batches = new JobBatches({ books, hedgeOf });
  batches.join(threads);
  for (const task of tasks) batches.add(task);
  return batches;
}

/** @param out - tasks that are under way meanwhile */
function all(batches: JobBatches, out = 0): QueuedTask[][] {
  const jobs: QueuedTask[][] = [];
  for (let job = batches.next(out); job !== null; job = batches.next(out)) jobs.push(job);
  return jobs;
}

describe('JobBatches', () => {
  it('sends every task once, in the order in which they were asked for', () => {
    const jobs = all(batchesOf(inOrder));
    expect(jobs.flat()).toEqual(inOrder);
    expect(jobs.length).toBeLessThan(inOrder.length / 2);
  });

  it('parts no kin as long as there is much to do', () => {
    const [first, second] = all(batchesOf(inOrder));
    expect(first.length % 3).toBe(0);
    expect(second.length % 3).toBe(0);
  });

  it('parts no kin at the end either, where no thread stands idle for it', () => {
    expect(all(batchesOf(inOrder, 2), 6).every((job) => job.length % 3 === 0)).toBe(true);
  });

  it('ends with single tasks where there are many threads, so that none waits long for the last one', () => {
    expect(
      all(batchesOf(inOrder, 16))
        .slice(-16)
        .every((job) => job.length === 1),
    ).toBe(true);
  });

  it('makes jobs smaller for more threads: each finds several', () => {
    expect(all(batchesOf(inOrder, 16)).length).toBeGreaterThanOrEqual(64);
    expect(all(batchesOf(inOrder, 200)).every((job) => job.length === 1)).toBe(true);
  });

  it('counts what is under way among what keeps threads busy', () => {
    const few = inOrder.slice(0, 6);
    expect(batchesOf(few, 4).next(0)).toHaveLength(1);
    expect(batchesOf(few, 4).next(6)).toHaveLength(3);
  });

  it('sends no track with a block', () => {
    const tracks = Array.from({ length: 100 }, (_, index): QueuedTask => ({ kind: 'layer', index }));
    const jobs = all(batchesOf([...tracks, ...inOrder]));
    for (const job of jobs) expect(new Set(job.map(({ kind }) => kind)).size).toBe(1);
  });

  it('holds tasks back while enough are out, more for more threads', () => {
    const batches = batchesOf(inOrder);
    expect(batches.next(64)).toBeNull();
    expect(batches.size).toBe(inOrder.length);
    expect(batches.next(63)).not.toBeNull();
    batches.join(50);
    expect(batches.next(199)).not.toBeNull();
    expect(batches.next(200)).toBeNull();
  });
});
