import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axisPaths } from '../../../sweeps/axes/index.js';
import { gridKeys, gridSchemaText, makeGridSchema } from '../../../sweeps/grid/index.js';

describe('makeGridSchema', () => {
  it('is what grids/grid.schema.json holds (npm run schema writes it anew)', () => {
    expect(readFileSync('grids/grid.schema.json', 'utf8')).toBe(gridSchemaText());
  });

  it('describes every key and every axis', () => {
    const schema = makeGridSchema() as { properties: object; $defs: object };
    expect(Object.keys(schema.properties)).toEqual(gridKeys);
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining([...axisPaths]));
  });

  it('refers only to what it defines', () => {
    const { $defs } = makeGridSchema() as { $defs: object };
    for (const [, name] of gridSchemaText().matchAll(/"#\/\$defs\/([^"]+)"/g))
      expect($defs).toHaveProperty([name as string]);
  });
});
