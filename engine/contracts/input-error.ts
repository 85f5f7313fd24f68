/**
 * A mistake in what the user gave: a grid, an option, a data file.
 *
 * Each fault reads "where: what must hold, got value". Commands print the faults, one per line, and exit 2;
 * they never print a stack trace for one.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly faults: readonly string[];

  /** @param faults - one or more faults, each "where: what must hold, got value" */
  constructor(faults: string | readonly string[]) {
    const list = typeof faults === 'string' ? [faults] : faults;
    super(list.join('\n'));
    this.faults = list;
  }
}
