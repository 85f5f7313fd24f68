import { describe, expect, it } from 'vitest';
import { withTracks } from '../../../pipeline/pool/index.js';
import { decodeJob, encodeJob } from '../../../pipeline/queue/offered-job.js';
import { jobOf } from '../../../pipeline/stages/job-of.js';
import { prepareRun } from '../../../pipeline/stages/prepare-run.js';

describe('the plan of a run, sent to a worker', () => {
  it.each(['4-4-2.quick', 'adaptive', 'interpretations'])('of grids/%s.yaml arrives as it was', async (name) => {
    const run = await prepareRun({ grid: `grids/${name}.yaml` });
    const job = withTracks(jobOf(run, run.plan, '/here'));
    expect(decodeJob(encodeJob(job), run.dataset.shared, '/here')).toEqual(job);
  });

  it('is refused when a bit of it was lost', async () => {
    const run = await prepareRun({ grid: 'grids/4-4-2.quick.yaml' });
    const bytes = encodeJob(withTracks(jobOf(run, run.plan, '')));
    bytes[bytes.length >> 1] ^= 1;
    expect(() => decodeJob(bytes, run.dataset.shared, '')).toThrow('must arrive whole');
    expect(() => decodeJob(bytes.subarray(0, 10), run.dataset.shared, '')).toThrow('must arrive whole');
  });
});
