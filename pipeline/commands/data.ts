import type { CommandModule } from 'yargs';
import { dataCheckCommand } from './data-check.js';
import { dataBuildCommand, dataImportCommand } from './data-import.js';
import { dataListCommand } from './data-list.js';

/** `sweep data`: datasets in, at hand, checked. */
export const dataCommand: CommandModule = {
  command: 'data',
  describe: 'Datasets: import, build, check, list',
  builder: (yargs) =>
    yargs
      .command(dataImportCommand)
      .command(dataBuildCommand)
      .command(dataCheckCommand)
      .command(dataListCommand)
      .demandCommand(1, 'data: must be followed by import, build, check or list')
      .strict(),
  handler: () => {},
};
