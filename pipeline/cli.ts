#!/usr/bin/env node
// The table of contents: what can be typed, and which file does it.
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { InputError } from '../engine/contracts/input-error.js';
import { ENGINE_VERSION } from '../engine/engine-version.js';
import { breakEvenCommand } from './commands/breakeven.js';
import { collectCommand } from './commands/collect.js';
import { dataCommand } from './commands/data.js';
import { explainCommand } from './commands/explain.js';
import { explainSystemError, explainUsage } from './commands/explain-error.js';
import { Interrupted } from './commands/on-interrupt.js';
import { planCommand } from './commands/plan.js';
import { queryCommand } from './commands/query.js';
import { reportCommand } from './commands/report.js';
import { runCommand } from './commands/run.js';
import { validateCommand } from './commands/validate.js';
import { verdictCommand } from './commands/verdict.js';
import { verifyCommand } from './commands/verify.js';
import { workerCommand } from './commands/worker.js';
import { exitCodes } from './exit-codes.js';
import { maskCredentials } from './mask-credentials.js';
import { RunStopped } from './stages/run-stopped.js';

// A reader such as `head` that has seen enough closes the pipe; that is its right, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await yargs(hideBin(process.argv))
    .scriptName('sweep')
    .usage('$0 <command>\n\nDoes a layered VIX-call hedge cut the drawdowns of SPX iron condors as claimed?')
    .command(runCommand)
    .command(planCommand)
    .command(verdictCommand)
    .command(explainCommand)
    .command(queryCommand)
    .command(reportCommand)
    .command(verifyCommand)
    .command(validateCommand)
    .command(breakEvenCommand)
    .command(dataCommand)
    .command(workerCommand)
    .command(collectCommand)
    .demandCommand(1, 'a command is missing')
    .strict()
    .version(ENGINE_VERSION)
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .fail((message, error) => {
      // yargs calls this both for its own complaints and for what a command throws.
      throw error ?? explainUsage(message, hideBin(process.argv));
    })
    .parseAsync();
} catch (thrown) {
  const error = explainSystemError(thrown) ?? thrown;
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
}
