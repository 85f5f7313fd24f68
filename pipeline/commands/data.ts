import type { CommandModule } from 'yargs';
import { dataCheckCommand } from './data-check.js';
import { dataBuildCommand, dataImportCommand } from './data-import.js';
import { dataListCommand } from './data-list.js';
import { dataPullCommand } from './data-pull.js';

/** `sweep data`: datasets in, at hand, checked. */
export const dataCommand: CommandModule = {
  command: 'data',
  describe: 'Datasets: import, build, check, list, pull',
  builder: (yargs) =>
    yargs
      .command(dataImportCommand)
      .command(dataBuildCommand)
      .command(dataCheckCommand)
      .command(dataListCommand)
      .command(dataPullCommand)
      .demandCommand(1, 'data: must be followed by import, build, check, list or pull')
      .strict(),
  handler: () => {},
};
