import { connect } from './connection.js';
import type { QueueAddress } from './queue-address.js';
import { keysOf, OFFERED_RUNS, queueNameOf } from './queue-keys.js';

/** Removes everything of a run from the queue's server: nothing is kept there for a run that is complete. */
export async function clearQueue(address: QueueAddress, runHash: string): Promise<void> {
  const redis = await connect(address);
  try {
    await redis.zrem(OFFERED_RUNS, queueNameOf(runHash));
    const found = redis.scanStream({ match: `${keysOf(queueNameOf(runHash)).prefix}:*`, count: 1000 });
    for await (const keys of found) if ((keys as string[]).length > 0) await redis.unlink(keys as string[]);
  } finally {
    await redis.quit();
  }
}
