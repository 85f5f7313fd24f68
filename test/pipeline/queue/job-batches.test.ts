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
/** In the order of work: families of three. */
const inFamilies = [0, 3].flatMap((ladder) =>
  Array.from({ length: BLOCKS_PER_BOOK }, (_, hedge) => [0, 1, 2].map((book) => blockOf(ladder + book, hedge))).flat(),
);

function batchesOf(tasks: readonly QueuedTask[], threads = 0): JobBatches {
  const batches = new JobBatches({ books, hedgeOf });
  batches.join(threads);
  for (const task of tasks) batches.add(task);
  return batches;
}

function all(batches: JobBatches): QueuedTask[][] {
  const jobs: QueuedTask[][] = [];
  for (let job = batches.next(0); job !== null; job = batches.next(0)) jobs.push(job);
  return jobs;
}

describe('JobBatches', () => {
  it('sends every task once, in the order in which they were asked for', () => {
    const jobs = all(batchesOf(inFamilies));
    expect(jobs.flat()).toEqual(inFamilies);
    expect(jobs.length).toBeLessThan(inFamilies.length / 2);
  });

  it('cuts no family as long as there is much to do', () => {
    const [first, second] = all(batchesOf(inFamilies));
    expect(first.length % 3).toBe(0);
    expect(second.length % 3).toBe(0);
  });

  it('ends with single tasks, so that no thread waits long for the last one', () => {
    expect(
      all(batchesOf(inFamilies))
        .slice(-32)
        .every((job) => job.length === 1),
    ).toBe(true);
  });

  it('makes jobs smaller for more threads: each finds several', () => {
    expect(all(batchesOf(inFamilies, 16)).length).toBeGreaterThanOrEqual(64);
    expect(all(batchesOf(inFamilies, 100)).every((job) => job.length === 1)).toBe(true);
  });

  it('sends no track with a block', () => {
    const tracks = Array.from({ length: 100 }, (_, index): QueuedTask => ({ kind: 'layer', index }));
    const jobs = all(batchesOf([...tracks, ...inFamilies]));
    for (const job of jobs) expect(new Set(job.map(({ kind }) => kind)).size).toBe(1);
  });

  it('holds tasks back while enough are out, more for more threads', () => {
    const batches = batchesOf(inFamilies);
    expect(batches.next(64)).toBeNull();
    expect(batches.size).toBe(inFamilies.length);
    expect(batches.next(63)).not.toBeNull();
    batches.join(50);
    expect(batches.next(199)).not.toBeNull();
    expect(batches.next(200)).toBeNull();
  });
});
