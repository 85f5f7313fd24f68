import { describe, expect, it } from 'vitest';
import { commands } from '../../../pipeline/commands/index.js';
import { type CatalogueCommand, readCatalogue } from '../../../pipeline/help/command-catalogue.js';
import { refuseRepeats } from '../../../pipeline/help/refuse-repeats.js';
import { sweep } from '../../end-to-end/sweep.js';

const catalogue = readCatalogue(commands);

/** All commands, those below others too. */
function flat(some: readonly CatalogueCommand[]): CatalogueCommand[] {
  return some.flatMap((command) => [command, ...flat(command.subcommands)]);
}

describe('refuseRepeats', () => {
  const given = flat(catalogue).flatMap(({ name, options }) =>
    options.map((option) => ({ words: name.split(' '), ...option })),
  );

  it('refuses two values of every option that takes one, in every command', () => {
    const single = given.filter(({ type }) => type !== 'list');
    expect(single.length).toBeGreaterThan(80);
    for (const { words, name } of single)
      expect(() => refuseRepeats({ _: words, [name]: ['a', 'b'] }, catalogue), `${words.join(' ')} --${name}`).toThrow(
        `--${name}: must be given once, got a and b`,
      );
  });

  it('lets lists have several values', () => {
    const lists = given.filter(({ type }) => type === 'list');
    expect(lists.map(({ name }) => name)).toEqual(expect.arrayContaining(['benchmark', 'accept']));
    for (const { words, name } of lists) refuseRepeats({ _: words, [name]: ['a', 'b'] }, catalogue);
  });

  it('ends the command with exit 2 and one line', async () => {
    const { code, stderr, stdout } = await sweep(
      'run grids/4-4-2.quick.yaml --engine fast --engine reference'.split(' '),
    );
    expect([code, stdout, stderr]).toEqual([2, '', 'error: --engine: must be given once, got fast and reference\n']);
  });
});
