#!/usr/bin/env node
// The table of contents: what can be typed, and which file does it.
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import './compile-later.js';
import { InputError } from '../engine/contracts/input-error.js';
import { ENGINE_VERSION } from '../engine/engine-version.js';
import { explainSystemError, explainUsage } from './commands/explain-error.js';
import { commands } from './commands/index.js';
import { Interrupted } from './commands/on-interrupt.js';
import { exitCodes } from './exit-codes.js';
import { readCatalogue } from './help/command-catalogue.js';
import { completeWords, completionPlaces } from './help/complete-words.js';
import { globalCatalogue } from './help/global-catalogue.js';
import { globalOptions } from './help/global-options.js';
import { refuseRepeats } from './help/refuse-repeats.js';
import { maskCredentials } from './mask-credentials.js';
import { RunStopped } from './stages/run-stopped.js';

// A reader such as `head` that has seen enough closes the pipe; that is its right, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const words = hideBin(process.argv);
const isVerbose = words.includes('--verbose');

try {
  if (words[0] === 'complete') {
    // Asked by the scripts of `sweep completion`; before yargs, which would take the words for its own.
    const asked = words.slice(words[1] === '--' ? 2 : 1);
    const found = completeWords(asked, readCatalogue(commands), globalCatalogue, completionPlaces(asked));
    process.stdout.write(found.map(({ word, describe }) => `${word}\t${describe}\n`).join(''));
  } else
    await yargs(words)
      .scriptName('sweep')
      .usage('$0 <command>\n\nDoes a layered VIX-call hedge cut the drawdowns of SPX iron condors as claimed?')
      .command([...commands])
      .options(globalOptions)
      .epilogue('sweep help TOPIC explains grids, claims, verdicts, data and more; sweep help topics lists them.')
      .demandCommand(1, 'a command is missing')
      .check((given) => {
        if (Object.values(given).some(Array.isArray)) refuseRepeats(given, readCatalogue(commands));
        return true;
      })
      .strict()
      .version(ENGINE_VERSION)
      .wrap(Math.min(100, process.stdout.columns ?? 100))
      .fail((message, error) => {
        // yargs calls this both for its own complaints and for what a command throws.
        if (error && error.name !== 'YError') throw error;
        throw explainUsage(message, words);
      })
      .parseAsync();
} catch (thrown) {
  const error = explainSystemError(thrown) ?? thrown;
  if (isVerbose && thrown instanceof Error) console.error(maskCredentials(thrown.stack ?? thrown.message));
  if (error instanceof InputError) {
    for (const fault of error.faults) console.error(`error: ${maskCredentials(fault)}`);
    process.exitCode = exitCodes.badInput;
  } else if (error instanceof RunStopped) {
    console.error(`error: ${maskCredentials(error.message)}`);
    process.exitCode = exitCodes.failed;
  } else if (error instanceof Interrupted) {
    console.error(error.message);
    process.exitCode = exitCodes.interrupted;
  } else {
    throw error;
  }
} finally {
  if (isVerbose) {
    const seconds = (performance.now() / 1000).toFixed(1);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.error(`sweep ${ENGINE_VERSION}, Node ${process.version}: ${seconds} s, at most ${megabytes} MB`);
  }
}
