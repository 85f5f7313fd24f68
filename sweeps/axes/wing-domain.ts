import type { Domain, Reading } from './domain.js';
import { type Given, isMap } from './given.js';
import { numberOfPercent } from './percent.js';

/** How far the long strikes stand from the short ones. */
export type WingUnit = 'points' | 'percent' | 'delta';

/**
 * Widest and narrowest wings taken, in the unit. Strikes are listed 5 points apart; a wing wider than half the index is
 * no wing; a long strike's delta is below the largest short delta there is (0.45).
 */
const bounds: Readonly<Record<WingUnit, readonly [number, number]>> = {
  points: [5, 1000],
  percent: [0.1, 50],
  delta: [0.001, 0.45],
};

/** What an editor shows of each. */
const meanings: Readonly<Record<WingUnit, string>> = {
  points: 'Distance of the long strike from the short one [index points].',
  percent: 'Distance of the long strike from the short one [percent of spot].',
  delta: 'Delta at which the long strike stands [unsigned delta].',
};

const units = Object.keys(bounds) as readonly WingUnit[];
const form = 'must be points such as 50, percent of spot such as 2%, or a delta such as {delta: 0.05}';

function canonical(unit: WingUnit, amount: Given): Reading {
  const [lower, upper] = bounds[unit];
  if (typeof amount !== 'number') return { fault: form };
  if (!(amount >= lower && amount <= upper)) return { fault: `must lie in [${lower}, ${upper}] as ${unit}` };
  return { value: `${unit} ${amount}` };
}

function read(given: Given): Reading {
  if (typeof given === 'number') return canonical('points', given);
  if (typeof given === 'string') {
    const percent = numberOfPercent(given, 1);
    if (!Number.isNaN(percent)) return canonical('percent', percent);
    const match = /^(points|percent|delta) (\d*\.?\d+)$/.exec(given);
    return match ? canonical(match[1] as WingUnit, Number(match[2])) : { fault: form };
  }
  if (!isWingMap(given)) return { fault: form };
  const unit = Object.keys(given)[0] as WingUnit;
  return canonical(unit, given[unit]);
}

function isWingMap(given: Given): given is { readonly [key: string]: Given } {
  if (!isMap(given)) return false;
  const keys = Object.keys(given);
  return keys.length === 1 && units.includes(keys[0] as WingUnit);
}

/**
 * Wing widths: points, percent of spot or the delta of the long strike. Canonically `points 50`, `percent 2`,
 * `delta 0.05`; a bare number is points.
 */
export const wingDomain: Domain = {
  numeric: false,
  words: 'points, percent of spot, or a delta',
  choices: [],
  examples: ['50', '2%', '{delta: 0.05}'],
  schema: {
    anyOf: [
      { type: 'number', minimum: bounds.points[0], maximum: bounds.points[1] },
      { type: 'string', pattern: '^([0-9]*\\.?[0-9]+ ?%|(points|percent|delta) [0-9]*\\.?[0-9]+)$' },
      ...units.map((unit) => ({
        type: 'object',
        properties: {
          [unit]: {
            type: 'number',
            minimum: bounds[unit][0],
            maximum: bounds[unit][1],
            description: meanings[unit],
          },
        },
        required: [unit],
        additionalProperties: false,
      })),
    ],
  },
  read,
  isOneValue: isWingMap,
};

/**
 * Unit and amount of a canonical wing.
 *
 * @example wingOf('points 50') // { unit: 'points', amount: 50 }
 */
export function wingOf(text: string): { unit: WingUnit; amount: number } {
  const [unit, amount] = text.split(' ');
  return { unit: unit as WingUnit, amount: Number(amount) };
}
