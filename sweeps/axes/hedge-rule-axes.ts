import {
  type ActivationName,
  activationSignals,
  backwardationSeries,
  conditionSignals,
} from '../../engine/signals/index.js';
import { defineAxis } from './axis.js';
import type { AxisValues } from './axis-value.js';
import { choiceDomain } from './choice-domain.js';
import { layersOf } from './layers-domain.js';
import { numberDomain } from './number-domain.js';
import { optionalDomain } from './optional-domain.js';

const unitsOf = (point: AxisValues, layer: number) => layersOf(String(point['hedge.mix']))[layer];

/** Only the steward keeps rules; the other policies are what he is measured against. */
const isSteward = (point: AxisValues) => point['hedge.policy'] === 'steward';

/** What makes the hedge adaptive: when the layers are bought, moved and given up. */
export const hedgeRuleAxes = [
  defineAxis({
    path: 'hedge.policy',
    unit: '',
    doc:
      'steward keeps the rules of the grid; promoter keeps none and buys only after the VIX rose 30% in 5 days; ' +
      'always holds without rules; never holds nothing.',
    domain: choiceDomain(['steward', 'promoter', 'always', 'never']),
    default: 'steward',
    introducedDefault: 'steward',
    kind: 'separable',
    dependsOn: ['hedge.mix'],
    relevant: (point) => layersOf(String(point['hedge.mix'])).some((units) => units > 0),
  }),
  defineAxis({
    path: 'hedge.gate220',
    unit: '',
    doc: 'Whether the far layer is bought and re-struck at any time, or only while market breadth diverges.',
    domain: choiceDomain(['none', 'breadth']),
    default: 'none',
    introducedDefault: 'none',
    kind: 'separable',
    dependsOn: ['hedge.policy', 'hedge.mix'],
    relevant: (point) => isSteward(point) && unitsOf(point, 2) > 0,
    signal: (value) => (value === 'breadth' ? conditionSignals['breadth-divergence'] : null),
  }),
  defineAxis({
    path: 'hedge.activation',
    unit: '',
    doc: 'When the layers are held: always, or while a signal is on.',
    domain: choiceDomain(Object.keys(activationSignals)),
    default: 'always',
    introducedDefault: 'always',
    kind: 'separable',
    dependsOn: ['hedge.policy'],
    relevant: isSteward,
    signal: (value) => (value === null ? null : activationSignals[value as ActivationName]),
  }),
  defineAxis({
    path: 'hedge.eventDays',
    unit: 'calendar days',
    doc: 'Days before and after an announcement in which a layer is held, when activation goes by announcements.',
    domain: numberDomain({ interval: ['[', 0, 30, ']'], whole: true, examples: ['5'] }),
    default: 5,
    introducedDefault: 5,
    kind: 'separable',
    dependsOn: ['hedge.activation'],
    relevant: (point) => String(point['hedge.activation']).endsWith('-window'),
  }),
  defineAxis({
    path: 'hedge.exit',
    unit: '',
    doc: 'Measure of backwardation by which all layers are unwound; none never unwinds.',
    domain: choiceDomain(['none', ...Object.keys(backwardationSeries)]),
    default: 'none',
    introducedDefault: 'none',
    kind: 'separable',
    dependsOn: ['hedge.policy'],
    relevant: isSteward,
  }),
  defineAxis({
    path: 'hedge.exitAbove',
    unit: 'backwardation',
    doc: 'Backwardation above which the layers are unwound.',
    domain: numberDomain({ interval: ['(', -0.5, 2, ')'], percent: 100, examples: ['8%'] }),
    default: 0.08,
    introducedDefault: 0.08,
    kind: 'separable',
    dependsOn: ['hedge.exit'],
    relevant: (point) => point['hedge.exit'] !== null && point['hedge.exit'] !== 'none',
  }),
  defineAxis({
    path: 'hedge.reenterBelow',
    unit: 'backwardation',
    doc: 'Backwardation below which unwound layers may buy again.',
    domain: numberDomain({ interval: ['(', -0.5, 2, ')'], percent: 100, examples: ['0%'] }),
    default: 0,
    introducedDefault: 0,
    kind: 'separable',
    dependsOn: ['hedge.exit', 'hedge.exitAbove'],
    relevant: (point) => point['hedge.exit'] !== null && point['hedge.exit'] !== 'none',
    conflict: (value, point) => {
      const above = point['hedge.exitAbove'];
      return value !== null && above !== null && Number(value) > Number(above)
        ? `must not exceed hedge.exitAbove (${above})`
        : null;
    },
  }),
  defineAxis({
    path: 'hedge.management',
    unit: '',
    doc:
      'static leaves a call as it was bought; restrike replaces it when its delta has moved 0.15 from the target; ' +
      'neutral sells VX futures against its delta every day.',
    domain: choiceDomain(['static', 'restrike', 'neutral']),
    default: 'static',
    introducedDefault: 'static',
    kind: 'separable',
    dependsOn: ['hedge.policy'],
    relevant: isSteward,
  }),
  defineAxis({
    path: 'hedge.shift',
    unit: 'share of the value eroded by time',
    doc: 'Erosion at which a part of the near layer is moved into the middle layer; none never moves it.',
    domain: optionalDomain('none', numberDomain({ interval: ['(', 0, 1, ')'], percent: 100, examples: ['30%'] })),
    default: null,
    introducedDefault: null,
    kind: 'sequential',
    dependsOn: ['hedge.policy', 'hedge.mix'],
    relevant: (point) => isSteward(point) && unitsOf(point, 0) > 0 && unitsOf(point, 1) > 0,
  }),
  defineAxis({
    path: 'hedge.shiftPart',
    unit: 'share of the lot',
    doc: 'Part of the near lot that a time-shift moves.',
    domain: numberDomain({ interval: ['(', 0, 1, ')'], percent: 100, examples: ['50%'] }),
    default: 0.5,
    introducedDefault: 0.5,
    kind: 'separable',
    dependsOn: ['hedge.shift'],
    relevant: (point) => point['hedge.shift'] !== null,
  }),
  defineAxis({
    path: 'hedge.quickRatio',
    unit: '(free cash + hedge) / risk of the condors',
    doc: 'Floor of the quick ratio below which all layers are unwound; none has no floor.',
    domain: optionalDomain('none', numberDomain({ interval: ['(', 0, 100, ']'], examples: ['1'] })),
    default: null,
    introducedDefault: null,
    kind: 'sequential',
    dependsOn: ['hedge.policy'],
    relevant: isSteward,
  }),
  defineAxis({
    path: 'hedge.approvalDays',
    unit: 'trading days',
    doc: 'Days that a large purchase waits for signatures; none needs no approval.',
    domain: optionalDomain('none', numberDomain({ interval: ['[', 1, 20, ']'], whole: true, examples: ['2'] })),
    default: null,
    introducedDefault: null,
    kind: 'sequential',
    dependsOn: ['hedge.policy'],
    relevant: isSteward,
  }),
  defineAxis({
    path: 'hedge.approvalAbove',
    unit: 'USD of premium',
    doc: 'Premium above which a purchase needs approval.',
    domain: numberDomain({ interval: ['[', 0, 1e9, ']'], examples: ['1000'] }),
    default: 1000,
    introducedDefault: 1000,
    kind: 'separable',
    dependsOn: ['hedge.approvalDays'],
    relevant: (point) => point['hedge.approvalDays'] !== null,
  }),
  defineAxis({
    path: 'hedge.creditLimit',
    unit: 'share of the condor credit',
    doc: 'Most that all layers together may spend of the credit received, split by the mix; none has no limit.',
    domain: optionalDomain('none', numberDomain({ interval: ['(', 0, 5, ']'], percent: 100, examples: ['18%'] })),
    default: null,
    introducedDefault: null,
    kind: 'sequential',
    dependsOn: ['hedge.policy'],
    relevant: isSteward,
  }),
] as const;
