import { type JsonSchema, sections } from '../axes/index.js';
import { axisDefinitions, keysSchema, sectionSchema, sweepSchema, zipSchema } from './axis-schemas.js';
import {
  defaultDataset,
  defaultFloor,
  defaultLedger,
  defaultMaxTrials,
  defaultRegimes,
  frictions,
  readings,
  storedKinds,
} from './names.js';
import { claimSettings } from './read-claim-settings.js';
import { historyDefaults, historySettings } from './read-histories.js';
import { regimeSchema } from './read-regimes.js';
import { settings } from './read-settings.js';

/**
 * The JSON Schema (draft 2020-12) of grid files, made from the definitions of the axes: editors complete, explain and
 * check grids with it. `resolveGrid` has the last word; it knows what a schema cannot say, such as which axes clash.
 */
export function makeGridSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Grid of a sweep',
    description: 'Fixed values under condor, hedge, friction, account and surface; what varies under sweep.',
    type: 'object',
    properties: {
      name: { ...settings.name.schema, description: "Name of the run; the file's name when left out." },
      data: {
        ...settings.data.schema,
        description: 'Dataset: a name or, with a slash, a path.',
        default: defaultDataset,
      },
      period: periodSchema,
      whenMissing: {
        ...settings.whenMissing.schema,
        description: 'Trials that need a column which the dataset does not have: refuse the grid, or skip them.',
        default: 'error',
      },
      seed: { ...settings.seed.schema, description: 'Seed of the bootstraps.', default: 1 },
      maxTrials: {
        ...settings.maxTrials.schema,
        description: 'More points than this are refused.',
        default: defaultMaxTrials,
      },
      ...Object.fromEntries(sections.map((section) => [section, sectionSchema(section)])),
      sweep: { ...sweepSchema(false), description: 'What varies; every key is crossed with every other.' },
      cross: { ...keysSchema, description: 'Order in which the keys of sweep vary, the slowest first.' },
      zip: zipSchema,
      union: {
        type: 'array',
        items: sweepSchema(true),
        minItems: 1,
        description: 'Alternatives, each crossed with all of sweep; their points are put together.',
      },
      windows: windowsSchema,
      regimes: {
        ...listOf(regimeSchema, 'Labellers by which windows are told apart, or bands of a market column.'),
        default: defaultRegimes,
      },
      claims: claimsSchema,
      expect: {
        type: 'object',
        patternProperties: {
          [EXPECTED]: { ...claimSettings.verdict.schema, description: 'The word that the verdict must be.' },
        },
        additionalProperties: false,
        description: 'Verdict expected of claim, claim/reading or claim/reading/friction.',
      },
      heatmaps: heatmapsSchema,
      resample: resampleSchema,
      simulate: simulateSchema,
    },
    additionalProperties: false,
    $defs: axisDefinitions(),
  };
}

/** The schema as the text of grids/grid.schema.json. */
export function gridSchemaText(): string {
  return `${JSON.stringify(makeGridSchema(), null, 2)}\n`;
}

/** `claim`, `claim/reading` or `claim/reading/friction`. */
const EXPECTED = `^[a-z0-9][a-z0-9-]*(/(${readings.join('|')})(/(${frictions.join('|')}))?)?$`;

const daySchema = { type: 'string', format: 'date' };
const periodSchema: JsonSchema = {
  anyOf: [
    settings.period.schema,
    {
      type: 'object',
      properties: {
        from: { ...daySchema, description: 'First day, YYYY-MM-DD; the first of the dataset when left out.' },
        to: { ...daySchema, description: 'Last day, YYYY-MM-DD; the last of the dataset when left out.' },
      },
      additionalProperties: false,
      minProperties: 1,
    },
  ],
  description: 'Days to trade: those on which what the grid needs is observed, all, or from and to.',
  default: 'observed',
};

function listOf(items: JsonSchema, description: string): JsonSchema {
  return { anyOf: [items, { type: 'array', items, minItems: 1 }], description };
}

const windowKindsSchema = {
  ...listOf(settings.window.schema, 'Kinds of windows in which drawdowns are compared.'),
  default: storedKinds,
};
const windowsSchema: JsonSchema = {
  anyOf: [
    windowKindsSchema,
    {
      type: 'object',
      properties: {
        kinds: windowKindsSchema,
        floor: {
          ...settings.floor.schema,
          description: "A window counts from this unhedged drawdown on, as a share of the condors' maximum risk.",
          default: defaultFloor,
        },
      },
      additionalProperties: false,
    },
  ],
  description: 'Kinds of windows in which drawdowns are compared, and the floor from which a window counts.',
  default: storedKinds,
};

const idsSchema = {
  type: 'array',
  items: claimSettings.id.schema,
  minItems: 1,
  description: 'Claims of the ledger.',
};
const fileSchema = {
  ...claimSettings.file.schema,
  description: "The ledger's path, from the grid's folder.",
  default: defaultLedger,
};
const claimsSchema: JsonSchema = {
  anyOf: [
    claimSettings.file.schema,
    idsSchema,
    {
      type: 'object',
      properties: {
        file: fileSchema,
        ids: listOf(claimSettings.id.schema, 'Claims of the ledger; all when left out.'),
      },
      additionalProperties: false,
    },
  ],
  description: `The ledger, from the grid's folder, or claims of ${defaultLedger}.`,
  default: defaultLedger,
};

const heatmapsSchema: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      claim: { ...claimSettings.id.schema, description: 'Id of the claim.' },
      reading: { ...claimSettings.reading.schema, description: 'How its mix is read; each when left out.' },
      friction: { ...claimSettings.friction.schema, description: 'Level of friction; each when left out.' },
    },
    required: ['claim'],
    additionalProperties: false,
  },
  minItems: 1,
  description: 'Heatmaps to draw; one for each claim, reading and friction when left out.',
};

const pathsSchema: JsonSchema = {
  ...historySettings.paths.schema,
  description: 'Histories to make.',
  default: historyDefaults.paths,
};
const resampleSchema: JsonSchema = {
  type: 'object',
  properties: {
    paths: pathsSchema,
    block: {
      ...historySettings.block.schema,
      description: 'Mean length of a block in trading days; auto: by the rule of Politis and White.',
      default: 'auto',
    },
  },
  additionalProperties: false,
  description: 'Repeat the claimed hedges on other histories: blocks of the days of the run, levels rebuilt.',
};
const simulateSchema: JsonSchema = {
  type: 'object',
  properties: {
    paths: pathsSchema,
    years: {
      ...historySettings.years.schema,
      description: 'Length of each history in years.',
      default: historyDefaults.years,
    },
  },
  additionalProperties: false,
  description: 'Repeat the claimed hedges on histories that a path-dependent volatility model makes.',
};
