import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { axes, axisPaths } from '../../../sweeps/axes/index.js';
import { gridKeys, gridSchemaText, makeGridSchema, parseGrid, resolveGrid } from '../../../sweeps/grid/index.js';
import { blocksOf } from '../../docs/code-blocks.js';

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

// An implementation of JSON Schema that is not ours says what an editor would.
describe('grids/grid.schema.json, read by Ajv', () => {
  const schema: SchemaNode = JSON.parse(readFileSync('grids/grid.schema.json', 'utf8'));
  // Strict: an unknown keyword or format is an error, where an editor would pass over it in silence.
  // YAML has the number .inf, which JSON has not.
  const ajv = new Ajv2020({ strict: true, strictNumbers: false, allowUnionTypes: true, allErrors: true });
  ajv.addFormat('date', (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && text.length === 10);
  const isGrid = ajv.compile(schema as AnySchema);

  const shipped = readdirSync('grids').filter((name) => name.endsWith('.yaml'));
  it.each(shipped)('accepts grids/%s', (name) => {
    expect(faultsOf(isGrid, readFileSync(`grids/${name}`, 'utf8'))).toEqual([]);
  });

  const examples = blocksOf('docs/grids.md', 'yaml').filter((text) => isRead(text));
  it.each(examples.map((text) => [text.trim().split('\n')[0], text]))('accepts the example %s', (_, text) => {
    expect(faultsOf(isGrid, text)).toEqual([]);
  });

  it.each(ACCEPTED)('accepts %s, as the parser does', (text) => {
    expect(isRead(text)).toBe(true);
    expect(faultsOf(isGrid, text)).toEqual([]);
  });

  it.each(REFUSED)('refuses %s at %s, as the parser does', (text, place) => {
    expect(isRead(text)).toBe(false);
    expect(faultsOf(isGrid, text).map((fault) => fault.split(' ')[0])).toContain(place);
  });

  it('describes every key at every depth, so that an editor has something to show', () => {
    const places = describedPlaces(schema, schema);
    expect(places.filter(({ text }) => !/^\S.*\.$/.test(text)).map(({ place }) => place)).toEqual([]);
    expect(places.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['/sweep/hedge.mix', '/hedge/mix', '/period/from', '/heatmaps/claim', '/simulate/years']),
    );
  });

  it.each(axes)(
    'says of $path what it is, its unit and its default, fixed or varied',
    ({ path, doc, unit, ...axis }) => {
      const [section, key] = path.split('.');
      for (const place of [
        schema.properties?.[section]?.properties?.[key],
        schema.properties?.sweep?.properties?.[path],
      ]) {
        const node = followed(place as SchemaNode, schema);
        expect(node.description).toContain(doc);
        if (unit !== '') expect(node.description).toContain(`[${unit}]`);
        expect(axis.domain.read(node.default as string)).toEqual({ value: axis.default });
      }
    },
  );

  it('has defaults that it accepts itself', () => {
    const places = describedPlaces(schema, schema).filter(({ node }) => node.default !== undefined);
    expect(places.length).toBeGreaterThan(2 * axes.length);
    const refused = places.filter(({ node }) => {
      return !ajv.compile({ ...node, $defs: schema.$defs } as AnySchema)(node.default);
    });
    expect(refused.map(({ place }) => place)).toEqual([]);
  });
});

const ACCEPTED = [
  'sweep: {hedge.delta: {from: 0.3, to: 0.5, step: 0.1}}',
  'sweep: {hedge.delta: [0.3, {from: 0.4, to: 0.5, step: 0.1}]}',
  'sweep: {hedge.delta: {low: 0.3, to: 0.5}}',
  'condor: {profitTarget: none, timeExit: 21}',
  'period: {from: 2006-04-01}',
  'windows: {kinds: cycles, floor: 5%}',
  'claims: {ids: headline}',
  'expect: {headline/contracts/live: refuted}',
];

/** Wrong grids, and where the fault is. */
const REFUSED = [
  ['hegde: {mix: 4/4/2}', '/'],
  ['hedge: {delta: 1.5}', '/hedge/delta'],
  ['hedge: {mix: 4/4}', '/hedge/mix'],
  ['hedge: {sizing: contract}', '/hedge/sizing'],
  ['condor: {dte: 45.5}', '/condor/dte'],
  ['condor: {dte: fortyfive}', '/condor/dte'],
  ['condor: {wing: {furlongs: 5}}', '/condor/wing'],
  ['sweep: {hedge.delta: [0.5, 2]}', '/sweep/hedge.delta/1'],
  ['sweep: {hedge.delta: {from: 0.3, to: 0.5}}', '/sweep/hedge.delta'],
  ['sweep: {hedge.delta: []}', '/sweep/hedge.delta'],
  ['sweep: {exits: {hold: {condor.timeExits: 21}}}', '/sweep/exits/hold'],
  ['seed: -1', '/seed'],
  ['period: {from: 2006-13-01}', '/period/from'],
  ['period: {since: 2006-01-01}', '/period'],
  ['windows: [cycle]', '/windows/0'],
  ['regimes: [{name: bands, column: vvix, at: start}]', '/regimes/0'],
  ['expect: {headline/contarcts: refuted}', '/expect'],
  ['expect: {headline: false}', '/expect/headline'],
  ['heatmaps: [{reading: contracts}]', '/heatmaps/0'],
  ['simulate: {years: 0}', '/simulate/years'],
] as const;

interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** Faults as `/place message`. */
function faultsOf(isGrid: ValidateFunction, text: string): string[] {
  isGrid(parse(text));
  return (isGrid.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function isRead(text: string): boolean {
  try {
    resolveGrid(parseGrid(text, 'grid.yaml'));
    return true;
  } catch {
    return false;
  }
}

function followed(node: SchemaNode, root: SchemaNode): SchemaNode {
  const name = node.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : (root.$defs?.[name] as SchemaNode);
}

/** Every key that a grid may have, by its path, lists passed through, and what is said of it. */
function describedPlaces(
  node: SchemaNode,
  root: SchemaNode,
  path = '',
): { place: string; text: string; node: SchemaNode }[] {
  const below = [node.items ?? [], node.anyOf ?? []].flat().map((each) => followed(each, root));
  const own = Object.entries(node.properties ?? {}).flatMap(([key, value]) => {
    const property = followed(value, root);
    const place = `${path}/${key}`;
    return [{ place, text: property.description ?? '', node: property }, ...describedPlaces(property, root, place)];
  });
  return [...own, ...below.flatMap((each) => describedPlaces(each, root, path))];
}
