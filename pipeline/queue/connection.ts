import type { Redis } from 'ioredis';
import { InputError } from '../../engine/contracts/input-error.js';
import type { QueueAddress } from './queue-address.js';

/**
 * Options of every connection: a server that goes away for a while is waited for.
 *
 * @param signal - once aborted, it is waited for no longer, and what was asked of it fails
 */
export function connectionOptions({ options }: QueueAddress, signal?: AbortSignal) {
  return {
    ...options,
    maxRetriesPerRequest: null,
    connectTimeout: 10_000,
    // How long the process is kept alive for a server that does not answer the end of a connection [ms]; ioredis: 2000.
    disconnectTimeout: 200,
    retryStrategy: (times: number) => (signal?.aborted ? null : Math.min(200 * times, 2000)),
  };
}

/**
 * Connects to a queue's server.
 *
 * @throws InputError when it cannot be reached or lets nobody in
 */
export async function connect(address: QueueAddress, signal?: AbortSignal): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const redis = new Redis({ ...connectionOptions(address, signal), lazyConnect: true });
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
