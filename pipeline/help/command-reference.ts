import type { CatalogueCommand, CatalogueOption } from './command-catalogue.js';

/** The reference of all commands as Markdown. */
export function commandReference(
  commands: readonly CatalogueCommand[],
  everywhere: readonly CatalogueOption[],
): string {
  const all = commands.flatMap((command) => (command.subcommands.length > 0 ? command.subcommands : [command]));
  return [
    '# Commands',
    '',
    'Generated from the definitions of the commands by `npm run docs`; `sweep COMMAND --help` prints the same.',
    '',
    '| command | does |',
    '|---|---|',
    ...all.map(
      ({ name, usage, describe }) =>
        `| [\`sweep ${cell(usage)}\`](#sweep-${name.replaceAll(' ', '-')}) | ${meaning({ describe })} |`,
    ),
    '',
    'Every command takes',
    '',
    ...optionTable(everywhere),
    '',
    ...all.flatMap(commandSection),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

function commandSection({ name, usage, describe, positionals, options, examples }: CatalogueCommand): string[] {
  return [
    `## sweep ${name}`,
    '',
    `${describe}.`,
    '',
    `    sweep ${usage}`,
    '',
    ...(positionals.length === 0
      ? []
      : ['| argument | |', '|---|---|', ...positionals.map((each) => `| \`${each.name}\` | ${meaning(each)} |`), '']),
    ...(options.length === 0 ? [] : [...optionTable(options), '']),
    ...(examples.length === 0
      ? []
      : ['Examples:', '', ...examples.flatMap((each) => [`    # ${each.describe}`, `    ${each.command}`, '']), '']),
  ];
}

function optionTable(options: readonly CatalogueOption[]): string[] {
  return [
    '| option | value | meaning | default |',
    '|---|---|---|---|',
    ...options.map(
      (each) =>
        `| \`--${each.name}\` | ${cell(each.choices.length > 0 ? each.choices.join(', ') : each.type)} | ${meaning(each)} | ${
          each.isRequired ? 'required' : cell(each.default)
        } |`,
    ),
  ];
}

function meaning({ describe }: Pick<CatalogueOption, 'describe'>): string {
  return cell(describe).replaceAll('<', '&lt;');
}

/** A text in a cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
