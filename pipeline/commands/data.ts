import type { CommandModule } from 'yargs';
import { dataImportCommand } from './data-import.js';
import { dataListCommand } from './data-list.js';

/** `sweep data`: datasets in and at hand. */
export const dataCommand: CommandModule = {
  command: 'data',
  describe: 'Datasets: import, list',
  builder: (yargs) =>
    yargs
      .command(dataImportCommand)
      .command(dataListCommand)
      .demandCommand(1, 'data: must be followed by import or list')
      .strict(),
  handler: () => {},
};
