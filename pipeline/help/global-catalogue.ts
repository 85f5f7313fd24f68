import { type CatalogueOption, readCatalogue } from './command-catalogue.js';
import { globalOptions } from './global-options.js';

/** The options of every command, yargs' own among them. */
export const globalCatalogue: readonly CatalogueOption[] = readCatalogue([
  {
    command: 'any',
    describe: '',
    builder: (yargs) =>
      yargs
        .option('quiet', globalOptions.quiet)
        .option('verbose', globalOptions.verbose)
        .option('help', { type: 'boolean', describe: 'Show help' })
        .option('version', { type: 'boolean', describe: 'Show the version number' }),
    handler: () => {},
  },
])[0].options;
