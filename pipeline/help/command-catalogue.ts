import type { Argv, CommandModule, Options } from 'yargs';

/** An option or an argument of a command, as its builder defines it. */
export interface CatalogueOption {
  readonly name: string;
  readonly describe: string;
  readonly type: string;
  readonly choices: readonly string[];
  /** As help shows it; empty when there is none, or it is `false`. */
  readonly default: string;
  readonly isRequired: boolean;
}

/** A command as plain data: what completion, the reference and tests are made of. */
export interface CatalogueCommand {
  /** The words that call it, e.g. `data import`. */
  readonly name: string;
  /** As it is written in help, e.g. `explain <run> <trial>`. */
  readonly usage: string;
  readonly describe: string;
  readonly positionals: readonly CatalogueOption[];
  readonly options: readonly CatalogueOption[];
  readonly examples: readonly { readonly command: string; readonly describe: string }[];
  readonly subcommands: readonly CatalogueCommand[];
}

/**
 * Reads what commands define by letting their builders talk to a recorder in place of yargs: one definition serves
 * help, completion and the reference.
 */
export function readCatalogue(modules: readonly CommandModule[], parent = ''): CatalogueCommand[] {
  return modules
    .filter(({ describe }) => describe !== false)
    .map((module) => {
      const recorder = new Recorder();
      if (typeof module.builder === 'function') module.builder(recorder as unknown as Argv);
      const usage = `${parent}${String(module.command)}`;
      const name = usage.replace(/ [<[].*/, '');
      // Yargs keeps arguments in the order of the usage, whatever the order of their definitions.
      const order = [...usage.matchAll(/[<[]([\w-]+)(?:\.\.)?[>\]]/g)].map(([, word]) => word);
      return {
        name,
        usage,
        describe: String(module.describe ?? ''),
        positionals: order.flatMap((word) => recorder.positionals.filter((each) => each.name === word)),
        options: recorder.options,
        examples: recorder.examples,
        subcommands: readCatalogue(recorder.commands, `${name} `),
      };
    });
}

/** The part of yargs that builders use. */
class Recorder {
  readonly positionals: CatalogueOption[] = [];
  readonly options: CatalogueOption[] = [];
  readonly examples: { command: string; describe: string }[] = [];
  readonly commands: CommandModule[] = [];

  positional(name: string, options: Options): this {
    this.positionals.push(toOption(name, options));
    return this;
  }

  option(name: string, options: Options): this {
    if (options.hidden !== true) this.options.push(toOption(name, options));
    return this;
  }

  example(command: string, describe: string): this {
    this.examples.push({ command: command.replace('$0', 'sweep'), describe });
    return this;
  }

  command(module: CommandModule): this {
    this.commands.push(module);
    return this;
  }

  demandCommand(): this {
    return this;
  }

  strict(): this {
    return this;
  }

  check(): this {
    return this;
  }

  conflicts(): this {
    return this;
  }

  middleware(): this {
    return this;
  }
}

function toOption(name: string, options: Options): CatalogueOption {
  const { describe = '', choices = [], type, default: value, defaultDescription, demandOption, array } = options;
  const shown = defaultDescription ?? (value === undefined || value === false ? '' : String(value));
  return {
    name,
    describe,
    type: array === true ? 'list' : (type ?? (choices.length > 0 ? 'string' : '')),
    choices: choices.map(String),
    default: shown,
    isRequired: demandOption === true,
  };
}
