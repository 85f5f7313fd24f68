import type { Domain } from './domain.js';

/**
 * A domain with one more value, `null`, written as a word: `profitTarget: none`.
 *
 * An empty place is not that value: `profitTarget:` with nothing after it is more often a slip than a wish.
 */
export function optionalDomain(word: string, domain: Domain): Domain {
  return {
    ...domain,
    words: `${word}, or ${domain.words}`,
    examples: [word, ...domain.examples],
    schema: { anyOf: [{ enum: [word, null] }, domain.schema] },
    read: (given) => {
      if (given === word || given === null) return { value: null };
      const reading = domain.read(given);
      return 'fault' in reading ? { fault: reading.fault.replace(/^must (be )?/, `must be ${word} or `) } : reading;
    },
  };
}
