import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listDatasets, resolveDataHome } from '../../datasets/store/index.js';
import type { CatalogueCommand, CatalogueOption } from './command-catalogue.js';
import { helpTopics } from './topics.js';

/** A word that may follow, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly describe: string;
}

/** Where runs and datasets are looked for. */
export interface CompletionPlaces {
  readonly runs: string;
  /** Folder in which grids are looked for, and in its folder grids. */
  readonly here: string;
  readonly dataHome: string;
}

/**
 * What may follow on a command line: commands, options, choices, runs, grids, datasets. Nothing where a file or a free
 * text is wanted; the shell then completes file names.
 *
 * @param words - typed after `sweep`; the last is the one that is being typed, and may be empty
 */
export function completeWords(
  words: readonly string[],
  commands: readonly CatalogueCommand[],
  everywhere: readonly CatalogueOption[],
  places: CompletionPlaces,
): Candidate[] {
  const typed = words[words.length - 1] ?? '';
  const before = words.slice(0, -1);
  return candidatesAfter(before, typed, commands, everywhere, places).filter(({ word }) => word.startsWith(typed));
}

/** The places that a command line and the environment give. */
export function completionPlaces(words: readonly string[]): CompletionPlaces {
  const valueAfter = (option: string) => {
    const at = words.indexOf(option);
    return at === -1 ? undefined : words[at + 1];
  };
  return {
    runs: valueAfter('--runs') ?? 'results/runs',
    here: '.',
    dataHome: resolveDataHome(valueAfter('--data-dir')),
  };
}

function candidatesAfter(
  before: readonly string[],
  typed: string,
  commands: readonly CatalogueCommand[],
  everywhere: readonly CatalogueOption[],
  places: CompletionPlaces,
): Candidate[] {
  const [first, ...rest] = before;
  if (first === undefined) return typed.startsWith('-') ? optionsOf(everywhere, before) : namesOf(commands);
  const command = commands.find(({ name }) => lastWord(name) === first);
  if (command === undefined) return [];
  if (command.subcommands.length > 0) {
    return candidatesAfter(rest, typed, command.subcommands, everywhere, places);
  }
  const options = [...command.options, ...everywhere];
  const last = rest[rest.length - 1] ?? '';
  const open = options.find(({ name, type }) => last === `--${name}` && type !== 'boolean');
  if (open !== undefined) return valuesOf(open, places);
  if (typed.startsWith('-')) return optionsOf(options, rest);
  const position = countPositionals(rest, options);
  const positional = command.positionals[Math.min(position, command.positionals.length - 1)];
  return positional === undefined ? optionsOf(options, rest) : valuesOf(positional, places);
}

/** Words that are neither options nor their values. */
function countPositionals(words: readonly string[], options: readonly CatalogueOption[]): number {
  let count = 0;
  for (let at = 0; at < words.length; ++at) {
    if (!words[at].startsWith('-')) count += 1;
    else if (options.some(({ name, type }) => words[at] === `--${name}` && type !== 'boolean')) at += 1;
  }
  return count;
}

function namesOf(commands: readonly CatalogueCommand[]): Candidate[] {
  return commands.map(({ name, describe }) => ({ word: lastWord(name), describe }));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function optionsOf(options: readonly CatalogueOption[], given: readonly string[]): Candidate[] {
  const seen = new Set(given);
  return options.flatMap(({ name, describe }) => {
    const word = `--${name}`;
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ word, describe }];
  });
}

function valuesOf({ name, choices }: CatalogueOption, places: CompletionPlaces): Candidate[] {
  if (choices.length > 0) return choices.map((word) => ({ word, describe: '' }));
  switch (name) {
    case 'run':
    case 'a':
    case 'b':
      return runsIn(places.runs).map((word) => ({ word, describe: 'run' }));
    case 'topic':
      return helpTopics.map(({ name: word, describe }) => ({ word, describe }));
    case 'grid':
      return [places.here, join(places.here, 'grids')].flatMap(gridsIn).map((word) => ({ word, describe: 'grid' }));
    case 'data':
    case 'dataset':
      return listDatasets(places.dataHome).map((each) => ({ word: each.name, describe: 'dataset' }));
    default:
      return [];
  }
}

function runsIn(folder: string): string[] {
  return namesIn(folder).filter((name) => existsSync(join(folder, name, 'manifest.json')));
}

function gridsIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
