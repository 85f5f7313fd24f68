import type { Domain } from './domain.js';

/** A word out of a few. */
export function choiceDomain(choices: readonly string[]): Domain {
  const words = `one of ${choices.join(', ')}`;
  return {
    numeric: false,
    words,
    examples: choices.slice(0, 2),
    choices,
    schema: { enum: choices },
    read: (given) =>
      typeof given === 'string' && choices.includes(given) ? { value: given } : { fault: `must be ${words}` },
    isOneValue: () => false,
  };
}

/** `true` or `false`. */
export const booleanDomain: Domain = {
  numeric: false,
  words: 'true or false',
  examples: ['true'],
  choices: [],
  schema: { type: 'boolean' },
  read: (given) => (typeof given === 'boolean' ? { value: given } : { fault: 'must be true or false' }),
  isOneValue: () => false,
};
