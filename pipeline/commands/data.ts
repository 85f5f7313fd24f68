import type { CommandModule } from 'yargs';
import { dataCheckCommand } from './data-check.js';
import { dataHistoriesCommand } from './data-histories.js';
import { dataBuildCommand, dataImportCommand } from './data-import.js';
import { dataListCommand } from './data-list.js';
import { dataPullCommand } from './data-pull.js';
import { dataShowCommand } from './data-show.js';
import { dataSimulateCommand } from './data-simulate.js';

/** `sweep data`: datasets in, at hand, checked. */
export const dataCommand: CommandModule = {
  command: 'data',
  describe: 'Datasets: import, build, check, show, list, pull, simulate, histories',
  builder: (yargs) =>
    yargs
      .command(dataImportCommand)
      .command(dataBuildCommand)
      .command(dataCheckCommand)
      .command(dataListCommand)
      .command(dataPullCommand)
      .command(dataShowCommand)
      .command(dataSimulateCommand)
      .command(dataHistoriesCommand)
      .demandCommand(1, 'must be followed by import, build, check, show, list, pull, simulate or histories')
      .strict(),
  handler: () => {},
};
