import { defineAxis } from './axis.js';
import type { AxisValues } from './axis-value.js';
import { choiceDomain } from './choice-domain.js';
import { numberDomain } from './number-domain.js';

const hasFriction = (point: AxisValues) => point['friction.level'] !== 'none';

/** What trading costs. */
export const frictionAxes = [
  defineAxis({
    path: 'friction.level',
    unit: '',
    doc: 'none trades at the mid for nothing; live pays commission and half the spread; stressed pays more in a storm.',
    domain: choiceDomain(['none', 'live', 'stressed']),
    default: 'live',
    introducedDefault: 'live',
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'friction.commission',
    unit: 'USD per contract and leg',
    doc: 'Commission of each fill.',
    domain: numberDomain({ interval: ['[', 0, 100, ']'], examples: ['1.00'] }),
    default: 1,
    introducedDefault: 1,
    kind: 'separable',
    dependsOn: ['friction.level'],
    relevant: hasFriction,
  }),
  defineAxis({
    path: 'friction.spxSpread',
    unit: 'share of the price',
    doc: 'Half-spread of SPX options before ticks and before it widens with the VIX.',
    domain: numberDomain({ interval: ['[', 0, 1, ']'], percent: 100, examples: ['1%'] }),
    default: 0.01,
    introducedDefault: 0.01,
    kind: 'separable',
    dependsOn: ['friction.level'],
    relevant: hasFriction,
  }),
  defineAxis({
    path: 'friction.vixSpread',
    unit: 'share of the price',
    doc: 'Half-spread of VIX options before ticks and before it widens with the VIX.',
    domain: numberDomain({ interval: ['[', 0, 1, ']'], percent: 100, examples: ['3%'] }),
    default: 0.03,
    introducedDefault: 0.03,
    kind: 'separable',
    dependsOn: ['friction.level'],
    relevant: hasFriction,
  }),
] as const;
