import type { CommandModule } from 'yargs';
import { completionScripts, type Shell, shells } from '../help/completion-scripts.js';

/** `sweep completion SHELL`: a script that completes commands, options, runs, grids and datasets. */
export const completionCommand: CommandModule<object, { readonly shell: Shell }> = {
  command: 'completion <shell>',
  describe: 'Print a script that makes a shell complete commands, options, runs, grids and datasets',
  builder: (yargs) =>
    yargs
      .positional('shell', { choices: shells, demandOption: true, describe: 'Whose script' })
      .example('$0 completion bash >> ~/.bashrc', 'from the next shell on')
      .example('$0 completion fish > ~/.config/fish/completions/sweep.fish', 'for fish'),
  handler({ shell }) {
    process.stdout.write(completionScripts[shell]);
  },
};
