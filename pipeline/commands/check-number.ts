import { InputError } from '../../engine/contracts/input-error.js';

/**
 * Checks that an option is a whole number in a range.
 *
 * @throws InputError naming the option
 */
export function checkWholeNumber(option: string, value: number, lowest: number, highest: number): number {
  if (!(Number.isInteger(value) && value >= lowest && value <= highest)) {
    throw new InputError(`${option}: must be a whole number from ${lowest} to ${highest}, got ${value}`);
  }
  return value;
}
