import { InputError } from '../../engine/contracts/input-error.js';

/** How Node.js words a failed call: the code, what it means, the call and the path it was made on. */
const systemFault = /^(E[A-Z]+): ([^,]+), (\w+)(?: '([^']*)')?/;

/** What yargs says of a command line, and how a user would want to hear it. */
const complaints: readonly (readonly [RegExp, string])[] = [
  [/^Not enough non-option arguments.*$/s, 'an argument is missing'],
  [/^Missing required arguments?: (.*)$/s, 'must be given: --$1'],
  [/^Unknown (?:arguments?|commands?): (.*)$/s, 'not known here: $1'],
  [/^Not enough arguments following: (.*)$/s, '--$1: must have a value'],
  [/^Missing argument values?: (.*)$/s, '--$1: must have a value'],
];

/** An option outside of its choices, in yargs' words; further ones follow on lines of their own. */
const outsideChoices = /Argument: (.+?), Given: (.*?), Choices: (.*)/g;

/**
 * A complaint of yargs about the command line, with the help that answers it.
 *
 * @param words - what was typed after `sweep`; those before the first option may name a command
 */
export function explainUsage(complaint: string, words: readonly string[]): InputError {
  const end = words.findIndex((word) => word.startsWith('-'));
  const [command = '', part = ''] = end === -1 ? words : words.slice(0, end);
  const asked = [command, ...(command === 'data' ? [part] : [])];
  const unknown = /: (.*)$/s.exec(complaint)?.[1].split(', ') ?? [];
  const known = asked.filter((word) => /^[a-z]+$/.test(word) && !unknown.includes(word));
  const place = ['sweep', ...known].join(' ');
  const choices = [...complaint.matchAll(outsideChoices)].map(([, option, given, allowed]) => {
    const name = words.some((word) => word.startsWith(`--${option}`)) ? `--${option}` : option.toUpperCase();
    return `${name}: must be one of ${unquote(allowed)}, got ${unquote(given)}`;
  });
  if (choices.length > 0) return new InputError(choices);
  const [pattern, plain] = complaints.find(([candidate]) => candidate.test(complaint)) ?? [/^/, ''];
  const line = complaint.replace(pattern, plain).replace(/\s*\n\s*/g, ' ');
  return new InputError(`${place}: ${line}; see ${place} --help`);
}

/** Names in quotes, as yargs lists them, without the quotes and in order. */
function unquote(list: string): string {
  return list.replaceAll('"', '').split(', ').sort().join(', ') || 'nothing';
}

/**
 * The operating system's refusal of a file or folder that the user named, as an input error; null for anything
 * else. Read from the message, because errors from worker threads arrive without their code.
 */
export function explainSystemError(error: unknown): InputError | null {
  const [, code, meaning, call, path] = (error instanceof Error && systemFault.exec(error.message)) || [];
  if (code === undefined) return null;
  return new InputError(`${path ?? call}: must be a place that can be used, got ${code} (${meaning}) from ${call}`);
}
