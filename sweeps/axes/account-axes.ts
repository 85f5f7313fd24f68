import { defineAxis } from './axis.js';
import { booleanDomain, choiceDomain } from './choice-domain.js';
import { numberDomain } from './number-domain.js';

/** What fractions are of, and which parameters the marks come from. */
export const accountAxes = [
  defineAxis({
    path: 'account.capitalMultiple',
    unit: "multiple of the condors' largest risk",
    doc: 'Starting capital, as a multiple of the largest risk of the condors in force; drawdowns are fractions of it.',
    domain: numberDomain({ interval: ['(', 0, 20, ']'], examples: ['2'] }),
    default: 2,
    introducedDefault: 2,
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'account.reinvest',
    unit: '',
    doc: 'Whether the book grows and shrinks with its equity: credits compound into the number of condors.',
    domain: booleanDomain,
    default: false,
    introducedDefault: false,
    kind: 'sequential',
    dependsOn: [],
  }),
  defineAxis({
    path: 'account.hurdle',
    unit: 'fraction per year',
    doc: 'Cost of capital that the internal rate of return is held against.',
    domain: numberDomain({ interval: ['(', -1, 1, ')'], percent: 100, examples: ['8%'] }),
    // About the average weighted cost of capital of US companies, Damodaran's yearly tables (7-9% in 2015-2025).
    default: 0.08,
    introducedDefault: 0.08,
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'surface.set',
    unit: '',
    doc: 'Named set of volatility-surface parameters: the best estimate or either end of the plausible range.',
    domain: choiceDomain(['base', 'low', 'high']),
    default: 'base',
    introducedDefault: 'base',
    kind: 'separable',
    dependsOn: [],
  }),
] as const;
