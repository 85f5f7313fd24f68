/**
 * What can be typed after `sweep`, one file per command, in the order in which help lists them.
 */
import type { CommandModule } from 'yargs';
import { breakEvenCommand } from './breakeven.js';
import { collectCommand } from './collect.js';
import { compareCommand } from './compare.js';
import { completionCommand } from './completion.js';
import { dataCommand } from './data.js';
import { explainCommand } from './explain.js';
import { helpCommand } from './help.js';
import { listCommand } from './list.js';
import { newCommand } from './new.js';
import { planCommand } from './plan.js';
import { queryCommand } from './query.js';
import { reportCommand } from './report.js';
import { runCommand } from './run.js';
import { validateCommand } from './validate.js';
import { verdictCommand } from './verdict.js';
import { verifyCommand } from './verify.js';
import { workerCommand } from './worker.js';

export const commands = [
  newCommand,
  runCommand,
  planCommand,
  verdictCommand,
  explainCommand,
  queryCommand,
  reportCommand,
  compareCommand,
  listCommand,
  verifyCommand,
  validateCommand,
  breakEvenCommand,
  dataCommand,
  workerCommand,
  collectCommand,
  helpCommand,
  completionCommand,
] as unknown as readonly CommandModule[];
