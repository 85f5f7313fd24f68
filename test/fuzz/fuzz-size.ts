/**
 * How many mutations a fuzz test makes: few in every test run, many by `npm run fuzz`.
 *
 * @param name - environment variable that asks for another number
 */
export function fuzzSize(name: 'SWEEP_FUZZ_GRIDS' | 'SWEEP_FUZZ_FILES', usual: number): number {
  const asked = Number(process.env[name] ?? usual);
  if (!Number.isInteger(asked) || asked < 1) throw new Error(`${name}: must be a whole number from 1, got ${asked}`);
  return asked;
}

/** Most that a single input may take of the processor [ms]: beyond it a user would call it a hang. */
export const LONGEST_CASE = 5000;
