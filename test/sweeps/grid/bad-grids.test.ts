import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../engine/contracts/input-error.js';
import { parseGrid, resolveGrid } from '../../../sweeps/grid/index.js';

const folder = 'test/fixtures/grids/bad';
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? file.slice(0, -5) : []));

describe('bad grids', () => {
  it.each(names)('%s is refused with the faults in its .txt', (name) => {
    const text = readFileSync(`${folder}/${name}.yaml`, 'utf8');
    const expected = readFileSync(`${folder}/${name}.txt`, 'utf8').trimEnd().split('\n');
    const refuse = () => resolveGrid(parseGrid(text, `${name}.yaml`));
    expect(refuse).toThrow(InputError);
    try {
      refuse();
    } catch (error) {
      expect((error as InputError).faults).toEqual(expected);
    }
  });

  it('covers every kind that a grid can be wrong in by itself', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'duplicate-key',
        'empty-axis',
        'too-many-trials',
        'unknown-axis',
        'value-out-of-domain',
        'wrong-type',
        'yaml-syntax',
        'zero-trials',
      ]),
    );
  });

  it('tells later stages where the data and the period stand', () => {
    const read = (name: string) => {
      const file = `test/fixtures/grids/${name}.yaml`;
      return resolveGrid(parseGrid(readFileSync(file, 'utf8'), file));
    };
    expect(read('unknown-dataset').data).toEqual({
      value: 'no-such-dataset',
      where: 'test/fixtures/grids/unknown-dataset.yaml:4:7 data',
    });
    expect(read('period-outside-data').period).toEqual({
      value: { kind: 'span', from: 365, to: 1095 },
      where: 'test/fixtures/grids/period-outside-data.yaml:2:9 period',
    });
  });
});
