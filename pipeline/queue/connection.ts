import type { Redis } from 'ioredis';
import { InputError } from '../../engine/contracts/input-error.js';
import type { QueueAddress } from './queue-address.js';

/** Options of every connection: a server that goes away for a while is waited for. */
export function connectionOptions({ options }: QueueAddress) {
  return {
    ...options,
    maxRetriesPerRequest: null,
    connectTimeout: 10_000,
    retryStrategy: (times: number) => Math.min(200 * times, 2000),
  };
}

/** Once a signal is aborted a server that is away is waited for no longer: what was asked of it fails. */
export function waitNoLongerThan(signal: AbortSignal, redis: Redis): void {
  const giveUp = () => {
    if (signal.aborted && redis.status !== 'ready') redis.disconnect();
  };
  signal.addEventListener('abort', giveUp, { once: true });
  redis.on('close', giveUp);
}

/**
 * Connects to a queue's server.
 *
 * @throws InputError when it cannot be reached or lets nobody in
 */
export async function connect(address: QueueAddress): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const redis = new Redis({ ...connectionOptions(address), lazyConnect: true });
  let complaint = '';
  redis.on('error', (error: Error) => {
    complaint = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    return redis;
  } catch (error) {
    redis.disconnect();
    const got = address.hide(complaint || (error as Error).message);
    throw new InputError(`queue ${address.shown}: must be a Redis or Valkey server that lets us in, got ${got}`);
  }
}
