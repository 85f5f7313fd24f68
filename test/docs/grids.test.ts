import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../engine/contracts/input-error.js';
import { axisPaths, makePoint, withAxisTable } from '../../sweeps/axes/index.js';
import { parseClaims } from '../../sweeps/claims/index.js';
import { expandSweep, gridKeys, parseGrid, resolveGrid, trialId } from '../../sweeps/grid/index.js';
import { blocksOf } from './code-blocks.js';

const document = readFileSync('docs/grids.md', 'utf8');
const examples = blocksOf('docs/grids.md', 'yaml');

function exampleWith(words: string): string {
  const found = examples.filter((example) => example.includes(words));
  expect(found).toHaveLength(1);
  return found[0];
}

const resolve = (example: string) => resolveGrid(parseGrid(example, 'bad.yaml'));

describe('docs/grids.md', () => {
  it('has the axes of the registry; `npm run docs` writes them anew', () => {
    expect(document).toBe(withAxisTable(document));
    for (const path of axisPaths) expect(document).toContain(`| \`${path}\``);
  });

  it.each(gridKeys)('says what %s is', (key) => {
    const keys = document.slice(document.indexOf('## Keys'), document.indexOf('## Regimes'));
    expect(keys).toMatch(new RegExp(`^\\|[^|]*\`${key}\``, 'm'));
  });

  it('has a small grid of 12 points', () => {
    expect(resolve(exampleWith('# varied')).points).toBe(12);
  });

  it('has a group of two exits, crossed with two mixes', () => {
    expect(resolve(exampleWith('managed:')).points).toBe(4);
  });

  it('zips two keys and adds alternatives up to 16 points', () => {
    expect(resolve(exampleWith('union:')).points).toBe(16);
  });

  it.each([...document.matchAll(/`((?:hedge|condor)\.\w+: [^`]+)`/g)].map(([, example]) => example))(
    'can be read: %s',
    (example) => {
      expect(expandSweep(resolve(`sweep:\n  ${example}\n`)).count).toBeGreaterThan(0);
    },
  );

  it('has bands of its own that can be read', () => {
    expect(resolve(exampleWith('vvix-bands')).regimes).toHaveLength(3);
  });

  it('counts a range in decimal digits', () => {
    const { branches } = resolve('sweep:\n  hedge.delta: {from: 0.3, to: 0.5, step: 0.05}\n');
    expect(branches[0].factors[0].rows.flat()).toEqual([0.3, 0.35, 0.4, 0.45, 0.5]);
  });

  it('has the id of the empty grid', () => {
    expect(document).toContain(trialId(makePoint({})));
  });

  it('has a claim and expectations that can be read', () => {
    expect(parseClaims(exampleWith('says: 4/4/2'), 'alvh.yaml').map(({ id }) => id)).toEqual(['headline']);
    expect(resolve(exampleWith('expect:')).expect).toHaveLength(2);
  });

  it('shows the faults of its bad grid', () => {
    const faults = blocksOf('docs/grids.md', 'text').find((block) => block.startsWith('error:')) as string;
    const refuse = () => resolve(exampleWith('# bad.yaml'));
    expect(refuse).toThrow(InputError);
    try {
      refuse();
    } catch (error) {
      expect((error as InputError).faults.map((fault) => `error: ${fault}\n`).join('')).toBe(faults);
    }
  });
});
