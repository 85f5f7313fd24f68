import type { CommandModule } from 'yargs';
import { parseQueueAddress } from '../queue/queue-address.js';
import { checkWholeNumber } from './check-number.js';
import { onInterrupt } from './on-interrupt.js';
import { withQuiet, withStallSeconds, withWorkers } from './run-options.js';

interface WorkerOptions {
  readonly queue: string;
  readonly workers: number;
  readonly 'stall-seconds': number;
  readonly 'data-dir'?: string | undefined;
  readonly cache?: string | undefined;
  readonly shared?: string | undefined;
  readonly send?: boolean | undefined;
  readonly 'idle-seconds'?: number | undefined;
  readonly quiet: boolean;
}

/** `sweep worker`: do what runs on a queue ask for. */
export const workerCommand: CommandModule<object, WorkerOptions> = {
  command: 'worker',
  describe: 'Work for runs that others started with --queue',
  builder: (yargs) =>
    withStallSeconds(withQuiet(withWorkers(yargs)))
      .option('queue', { type: 'string', demandOption: true, describe: 'URL of the queue: redis://… or rediss://…' })
      .option('data-dir', { type: 'string', describe: 'Folder of datasets that need not be sent' })
      .option('cache', { type: 'string', describe: 'Folder for datasets that are sent (default: in the cache home)' })
      .option('shared', { type: 'string', describe: "The run's --out, where it is mounted here under another name" })
      .option('send', { type: 'boolean', describe: 'Send results, also where the folder of the run can be seen' })
      .conflicts('shared', 'send')
      .option('idle-seconds', { type: 'number', describe: 'End after so long without work (default: never)' })
      .example('$0 worker --queue redis://queue.lab:6379', 'one thread per core, until Ctrl-C')
      .example('$0 worker --queue rediss://queue.lab --idle-seconds 600', 'with TLS; ends when there is nothing to do'),
  handler: work,
};

async function work(options: WorkerOptions): Promise<void> {
  const address = parseQueueAddress(options.queue);
  process.title = `sweep worker --queue ${address.shown}`;
  const workers = checkWholeNumber('--workers', options.workers, 1, 256);
  const stallSeconds = checkWholeNumber('--stall-seconds', options['stall-seconds'], 1, 86_400);
  const idle = options['idle-seconds'];
  const idleSeconds = idle === undefined ? Number.POSITIVE_INFINITY : checkWholeNumber('--idle-seconds', idle, 1, 1e9);
  const { resolveCache, serveQueue } = await import('../queue/index.js');
  const interrupt = onInterrupt();
  const notice = (line: string) => {
    if (!options.quiet) console.log(line);
  };
  notice(`waiting for runs on ${address.shown}`);
  await serveQueue({
    address,
    workers,
    stallSeconds,
    idleSeconds,
    dataDir: options['data-dir'],
    cache: resolveCache(options.cache),
    shared: options.shared,
    send: options.send,
    signal: interrupt.signal,
    notice,
  }).finally(interrupt.dispose);
  interrupt.signal.throwIfAborted();
}
