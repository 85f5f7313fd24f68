import type { Options } from 'yargs';

/** Options that every command takes. */
export const globalOptions = {
  quiet: { type: 'boolean', default: false, describe: 'Print results only' },
  verbose: {
    type: 'boolean',
    default: false,
    describe: 'Say on standard error what was used, how long it took and how much memory; a fault with its origin',
  },
} as const satisfies Record<string, Options>;
