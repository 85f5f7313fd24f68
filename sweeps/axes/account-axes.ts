import { defineAxis } from './axis.js';
import { choiceDomain } from './choice-domain.js';
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
