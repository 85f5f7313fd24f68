import { printable } from './printable.js';

/**
 * A mistake in what the user gave: a grid, an option, a data file.
 *
 * Each fault reads "where: what must hold, got value". Commands print the faults, one per line, and exit 2;
 * they never print a stack trace for one. What in a fault would not show as itself is escaped.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly faults: readonly string[];

  /** @param faults - one or more faults, each "where: what must hold, got value" */
  constructor(faults: string | readonly string[]) {
    const lines = (typeof faults === 'string' ? [faults] : faults).map(printable);
    super(lines.join('\n'));
    this.faults = lines;
  }
}
