import { defineAxis } from './axis.js';
import type { AxisValues } from './axis-value.js';
import { choiceDomain } from './choice-domain.js';
import { layersDomain, layersOf } from './layers-domain.js';
import { numberDomain } from './number-domain.js';
import { optionalDomain } from './optional-domain.js';

const unitsOf = (point: AxisValues) => layersOf(String(point['hedge.mix']));

const hasHedge = (point: AxisValues) => unitsOf(point).some((units) => units > 0);

/** The text with `-` for every layer that holds nothing. */
const withoutEmptyLayers = (text: string, point: AxisValues) => {
  const units = unitsOf(point);
  const parts = text.split('/');
  return parts.map((part, layer) => (units[layer] ? part : '-')).join('/');
};

/** Fault of a text that leaves out a layer which holds something. */
const missingLayer = (text: string, point: AxisValues) => {
  const units = unitsOf(point);
  const missing = layersOf(text).findIndex((value, layer) => Number.isNaN(value) && units[layer]);
  return missing < 0 ? null : `must give layer ${missing + 1}, which has ${units[missing]} units`;
};

/** The hedge: three layers of VIX calls. */
export const hedgeAxes = [
  defineAxis({
    path: 'hedge.mix',
    unit: 'units per layer',
    doc: 'Units of the near, middle and far layer; what a unit is, hedge.sizing says. 0/0/0 is no hedge.',
    domain: layersDomain({ noun: 'units', lower: 0, upper: 20, whole: true, dash: false, example: '4/4/2' }),
    default: '4/4/2',
    introducedDefault: '4/4/2',
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'hedge.tenor',
    unit: 'calendar days',
    doc: 'Days to expiration aimed at when each layer is bought.',
    domain: layersDomain({ noun: 'days', lower: 5, upper: 270, whole: true, dash: true, example: '30/110/220' }),
    default: '30/110/220',
    introducedDefault: '30/110/220',
    kind: 'separable',
    dependsOn: ['hedge.mix'],
    relevant: hasHedge,
    reduce: (value, point) => withoutEmptyLayers(String(value), point),
    conflict: (value, point) => missingLayer(String(value), point),
  }),
  defineAxis({
    path: 'hedge.strike',
    unit: '',
    doc: 'Rule that picks the strikes: a delta, or out of the money by percent or by points of the VIX future.',
    domain: choiceDomain(['delta', 'otm-percent', 'otm-points']),
    default: 'delta',
    introducedDefault: 'delta',
    kind: 'separable',
    dependsOn: ['hedge.mix'],
    relevant: hasHedge,
  }),
  defineAxis({
    path: 'hedge.delta',
    unit: 'unsigned delta',
    doc: 'Delta of the calls on the VIX future of their expiration, when strikes go by delta.',
    domain: numberDomain({ interval: ['(', 0, 1, ')'], examples: ['0.5'] }),
    default: 0.5,
    introducedDefault: 0.5,
    kind: 'separable',
    dependsOn: ['hedge.strike'],
    relevant: (point) => point['hedge.strike'] === 'delta',
  }),
  defineAxis({
    path: 'hedge.otmPercent',
    unit: 'percent of the VIX future',
    // 10 is the middle of the published 8-12%.
    doc: 'How far out of the money the calls are, when strikes go by otm-percent.',
    domain: numberDomain({ interval: ['[', 0, 100, ']'], percent: 1, examples: ['10', '10%'] }),
    default: 10,
    introducedDefault: 10,
    kind: 'separable',
    dependsOn: ['hedge.strike'],
    relevant: (point) => point['hedge.strike'] === 'otm-percent',
  }),
  defineAxis({
    path: 'hedge.otmPoints',
    unit: 'points of the VIX future, per layer',
    // Middles of what is published: 2-4 and 5-8 points, and strikes of 30-35 at VIX 18, 12-17 points away.
    doc: 'How far out of the money the calls of each layer are, when strikes go by otm-points.',
    domain: layersDomain({ noun: 'points', lower: 0, upper: 100, whole: false, dash: true, example: '3/6.5/14.5' }),
    default: '3/6.5/14.5',
    introducedDefault: '3/6.5/14.5',
    kind: 'separable',
    dependsOn: ['hedge.strike', 'hedge.mix'],
    relevant: (point) => point['hedge.strike'] === 'otm-points',
    reduce: (value, point) => withoutEmptyLayers(String(value), point),
    conflict: (value, point) => missingLayer(String(value), point),
  }),
  defineAxis({
    path: 'hedge.sizing',
    unit: '',
    doc:
      'How the mix is read: contracts per 10 condors, a budget split by the mix, ' +
      'percent of the capital at risk, or units of vega.',
    domain: choiceDomain(['contracts', 'budget', 'risk', 'vega']),
    default: 'contracts',
    introducedDefault: 'contracts',
    kind: 'separable',
    dependsOn: ['hedge.mix'],
    relevant: hasHedge,
  }),
  defineAxis({
    path: 'hedge.budget',
    unit: 'share of the condor credit',
    // The middle of the published 12-18%.
    doc: 'Share of each condor credit spent on the hedge, when hedge.sizing is budget.',
    domain: numberDomain({ interval: ['(', 0, 1, ']'], percent: 100, examples: ['15%', '0.15'] }),
    default: 0.15,
    introducedDefault: 0.15,
    kind: 'separable',
    dependsOn: ['hedge.sizing'],
    relevant: (point) => point['hedge.sizing'] === 'budget',
  }),
  defineAxis({
    path: 'hedge.roll',
    unit: 'calendar days to expiration',
    doc: 'Days to expiration at which a layer is sold and bought anew; expiry holds it to settlement first.',
    domain: optionalDomain('expiry', numberDomain({ interval: ['[', 1, 60, ']'], whole: true, examples: ['21'] })),
    default: null,
    introducedDefault: null,
    kind: 'separable',
    dependsOn: ['hedge.mix', 'hedge.tenor'],
    relevant: hasHedge,
    // A layer bought at or below the roll is held to expiry; rolling matters if it matters to one layer.
    reduce: (value, point) => {
      const tenors = layersOf(String(point['hedge.tenor']));
      return value !== null && tenors.some((tenor) => tenor > Number(value)) ? value : null;
    },
  }),
] as const;
