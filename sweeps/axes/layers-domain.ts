import type { Domain, Reading } from './domain.js';
import { type Given, isList } from './given.js';

/** What each of the three numbers must be. */
export interface LayersOptions {
  /** What is listed, for messages: `units`, `days`. */
  readonly noun: string;
  readonly lower: number;
  readonly upper: number;
  readonly whole: boolean;
  /** Whether a layer may be left open with `-`. */
  readonly dash: boolean;
  readonly example: string;
}

/**
 * One number for each of the three layers, canonically `near/middle/far` text such as `4/4/2`.
 *
 * Also written as a list, `[4, 4, 2]`.
 */
export function layersDomain(options: LayersOptions): Domain {
  const { noun, lower, upper, whole, dash, example } = options;
  const words = `three ${whole ? 'whole ' : ''}numbers of ${noun} in [${lower}, ${upper}] such as ${example}`;
  const fault = `must be ${words}`;

  const read = (given: Given): Reading => {
    const parts = typeof given === 'string' ? given.split('/').map((part) => part.trim()) : isList(given) ? given : [];
    if (parts.length !== 3) return { fault };
    const canonical: string[] = [];
    for (const part of parts) {
      if (dash && part === '-') {
        canonical.push('-');
        continue;
      }
      const isDigits = typeof part === 'string' && /^\d+(\.\d+)?$/.test(part);
      const value = isDigits ? Number(part) : typeof part === 'number' ? part : Number.NaN;
      if (!(value >= lower && value <= upper) || (whole && !Number.isInteger(value))) return { fault };
      canonical.push(String(value));
    }
    return { value: canonical.join('/') };
  };

  const number = `[0-9]+${whole ? '' : '(\\.[0-9]+)?'}`;
  const part = dash ? `(${number}|-)` : number;
  const element = { type: whole ? 'integer' : 'number', minimum: lower, maximum: upper };
  return {
    numeric: false,
    words,
    choices: [],
    examples: [example, `[${example.split('/').join(', ')}]`],
    schema: {
      anyOf: [
        { type: 'string', pattern: `^ *${part} */ *${part} */ *${part} *$` },
        { type: 'array', items: dash ? { anyOf: [element, { const: '-' }] } : element, minItems: 3, maxItems: 3 },
      ],
    },
    read,
    isOneValue: (given) =>
      isList(given) && given.length === 3 && given.every((part) => typeof part === 'number' || part === '-'),
  };
}

/**
 * The three numbers of a canonical text; NaN for a layer left open with `-`.
 *
 * @example layersOf('30/110/-') // [30, 110, NaN]
 */
export function layersOf(text: string): readonly [number, number, number] {
  const [near, middle, far] = text.split('/').map(Number);
  return [near ?? Number.NaN, middle ?? Number.NaN, far ?? Number.NaN];
}
