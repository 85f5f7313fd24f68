import type { Domain } from '../axes/index.js';

/** Text of a given form; `words` says which in messages: `must be ${words}`. */
export function textDomain(pattern: RegExp, words: string, example: string): Domain {
  return {
    numeric: false,
    words,
    examples: [example],
    choices: [],
    schema: { type: 'string', pattern: pattern.source },
    read: (given) =>
      typeof given === 'string' && pattern.test(given) ? { value: given } : { fault: `must be ${words}` },
    isOneValue: () => false,
  };
}
