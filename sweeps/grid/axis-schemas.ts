import { type Axis, axes, type JsonSchema } from '../axes/index.js';

/** What the other schemas refer to: every axis, as a fixed value and as it varies. */
export function axisDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    range: rangeSchema,
    choices: choicesSchema,
    ...Object.fromEntries(axes.map((axis) => [axis.path, axisSchema(axis)])),
    ...Object.fromEntries(axes.map((axis) => [sweptName(axis.path), sweptSchema(axis)])),
  };
}

function axisSchema(axis: Axis): JsonSchema {
  return { ...axis.domain.schema, ...annotationsOf(axis) };
}

/** What an editor shows of an axis and completes it with. */
function annotationsOf({ doc, unit, domain, default: value }: Axis): JsonSchema {
  const inUnit = unit === '' ? '' : ` [${unit}]`;
  const word = value === null ? domain.examples[0] : value;
  return { description: `${doc}${inUnit} ${capital(domain.words)}.`, default: word };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A section of fixed values. */
export function sectionSchema(section: string): JsonSchema {
  const own = axes.filter((axis) => axis.path.startsWith(`${section}.`));
  return {
    type: 'object',
    properties: Object.fromEntries(own.map(({ path }) => [path.slice(section.length + 1), refTo(path)])),
    additionalProperties: false,
    description: `Fixed values of the ${section}; what varies stands under sweep.`,
  };
}

function refTo(path: string): JsonSchema {
  return { $ref: `#/$defs/${path}` };
}

const boundSchema: JsonSchema = { type: ['number', 'string'] };
const rangeProperties = {
  from: { ...boundSchema, description: 'First value of the range.' },
  to: { ...boundSchema, description: 'No value is beyond this one; it is one itself when the steps meet it.' },
  step: { ...boundSchema, description: 'From one value to the next, counted in decimal digits.' },
};
const rangeSchema: JsonSchema = {
  type: 'object',
  properties: rangeProperties,
  required: Object.keys(rangeProperties),
  additionalProperties: false,
};

/** Named values. A range without its step would pass for two of them, so what is read as a range is none. */
function namedValues(value: JsonSchema): JsonSchema {
  const isRange = { anyOf: [{ required: ['from'] }, { propertyNames: { enum: Object.keys(rangeProperties) } }] };
  return { type: 'object', not: isRange, additionalProperties: value, minProperties: 1 };
}

/** One alternative of a group. */
const choicesSchema: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(axes.map(({ path }) => [path, refTo(path)])),
  additionalProperties: false,
  minProperties: 1,
};

function sweptName(path: string): string {
  return `${path}-swept`;
}

/** A value, a list of values and ranges, a range, or named values. */
function sweptSchema(axis: Axis): JsonSchema {
  const value = refTo(axis.path);
  const range = refTo('range');
  return {
    anyOf: [value, { type: 'array', items: { anyOf: [value, range] }, minItems: 1 }, range, namedValues(value)],
    ...annotationsOf(axis),
  };
}

/**
 * What varies: axes, and groups of axes that change together.
 *
 * @param hasZip - whether keys may be told to advance together here
 */
export function sweepSchema(hasZip: boolean): JsonSchema {
  const swept = Object.fromEntries(axes.map(({ path }) => [path, refTo(sweptName(path))]));
  const choices = refTo('choices');
  return {
    type: 'object',
    properties: hasZip ? { ...swept, zip: zipSchema } : swept,
    additionalProperties: {
      description: 'A group: maps of axes that change together, named or listed.',
      anyOf: [
        { type: 'object', additionalProperties: choices, minProperties: 1 },
        { type: 'array', items: choices, minItems: 1 },
      ],
    },
    minProperties: 1,
  };
}

/** Names of axes and groups. */
export const keysSchema: JsonSchema = { type: 'array', items: { type: 'string' }, minItems: 1 };
export const zipSchema: JsonSchema = {
  type: 'array',
  items: { ...keysSchema, minItems: 2 },
  minItems: 1,
  description: 'Lists of keys that advance together.',
};
