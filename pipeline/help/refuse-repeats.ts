import { InputError } from '../../engine/contracts/input-error.js';
import type { CatalogueCommand } from './command-catalogue.js';

/**
 * Refuses an option that was given more than once and takes one value: yargs would make a list of its values, and which
 * of them was meant nobody knows.
 *
 * @param given - what yargs read from the command line
 * @throws InputError that names each such option with its values
 */
export function refuseRepeats(given: Readonly<Record<string, unknown>>, catalogue: readonly CatalogueCommand[]): void {
  const lists = listsOf(catalogue, (given._ as readonly unknown[]).map(String));
  const faults = Object.entries(given).flatMap(([name, values]) =>
    // Yargs has every name with a hyphen in camel case too.
    name === '_' || /[A-Z]/.test(name) || !Array.isArray(values) || lists.includes(name)
      ? []
      : [`--${name}: must be given once, got ${values.join(' and ')}`],
  );
  if (faults.length > 0) throw new InputError(faults);
}

/** Names of what a command takes several values for. */
function listsOf(catalogue: readonly CatalogueCommand[], [word, ...rest]: readonly string[]): string[] {
  const command = catalogue.find(({ name }) => name.split(' ').at(-1) === word);
  if (command === undefined) return [];
  const own = [...command.options, ...command.positionals].filter(({ type }) => type === 'list');
  return [...own.map(({ name }) => name), ...listsOf(command.subcommands, rest)];
}
