import { defineAxis } from './axis.js';
import { booleanDomain, choiceDomain } from './choice-domain.js';
import { numberDomain } from './number-domain.js';
import { optionalDomain } from './optional-domain.js';
import { wingDomain, wingOf } from './wing-domain.js';

/** The unhedged book: short SPX iron condors. */
export const condorAxes = [
  defineAxis({
    path: 'condor.dte',
    unit: 'calendar days',
    doc: 'Days to expiration aimed at when a condor is sold; the nearest listed expiration is taken.',
    domain: numberDomain({ interval: ['[', 7, 120, ']'], whole: true, examples: ['45'] }),
    default: 45,
    introducedDefault: 45,
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'condor.shortDelta',
    unit: 'unsigned delta',
    doc: 'Delta of the short put and of the short call.',
    domain: numberDomain({ interval: ['[', 0.01, 0.45, ']'], examples: ['0.16'] }),
    default: 0.16,
    introducedDefault: 0.16,
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'condor.wing',
    unit: '',
    doc: 'Where the long strikes stand: index points or percent of spot beyond the short ones, or at a delta.',
    domain: wingDomain,
    default: 'points 50',
    introducedDefault: 'points 50',
    kind: 'separable',
    dependsOn: ['condor.shortDelta'],
    conflict: (value, point) => {
      const { unit, amount } = wingOf(String(value));
      const shortDelta = Number(point['condor.shortDelta']);
      return unit === 'delta' && amount >= shortDelta ? `must be less than condor.shortDelta (${shortDelta})` : null;
    },
  }),
  defineAxis({
    path: 'condor.entry',
    unit: '',
    doc: 'How often a tranche of condors is sold.',
    domain: choiceDomain(['daily', 'weekly', 'monthly']),
    default: 'weekly',
    introducedDefault: 'weekly',
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'condor.profitTarget',
    unit: 'share of the credit',
    doc: 'Profit at which a condor is bought back; none keeps it.',
    domain: optionalDomain(
      'none',
      numberDomain({ interval: ['(', 0, 1, ']'], percent: 100, examples: ['50%', '0.5'] }),
    ),
    default: null,
    introducedDefault: null,
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'condor.stopLoss',
    unit: 'multiple of the credit',
    doc: 'Loss at the closing mid at which a condor is bought back; none keeps it.',
    domain: optionalDomain('none', numberDomain({ interval: ['(', 0, 20, ']'], examples: ['2'] })),
    default: null,
    introducedDefault: null,
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'condor.timeExit',
    unit: 'calendar days to expiration',
    doc: 'Days to expiration at which a condor is bought back; none holds it to settlement.',
    domain: optionalDomain('none', numberDomain({ interval: ['[', 1, 60, ']'], whole: true, examples: ['21'] })),
    default: null,
    introducedDefault: null,
    kind: 'separable',
    dependsOn: ['condor.dte'],
    conflict: (value, point) => {
      const dte = Number(point['condor.dte']);
      return value !== null && Number(value) >= dte ? `must be less than condor.dte (${dte})` : null;
    },
  }),
  defineAxis({
    path: 'condor.tightening',
    unit: '',
    doc:
      'What is sold while the RSI(14) of the S&P is below 30: the same; narrow wings; shorts closer in; or narrow ' +
      'wings and so many more condors that the largest loss stays the same.',
    domain: choiceDomain(['none', 'narrow', 'shorts-in', 'constant-risk']),
    default: 'none',
    introducedDefault: 'none',
    kind: 'separable',
    dependsOn: [],
  }),
  defineAxis({
    path: 'condor.tighteningFactor',
    unit: 'share of the width',
    doc: 'Width of tightened wings relative to the normal ones.',
    domain: numberDomain({ interval: ['(', 0, 1, ')'], percent: 100, examples: ['50%'] }),
    default: 0.5,
    introducedDefault: 0.5,
    kind: 'separable',
    dependsOn: ['condor.tightening'],
    relevant: (point) => ['narrow', 'constant-risk'].includes(String(point['condor.tightening'])),
  }),
  defineAxis({
    path: 'condor.tighteningDelta',
    unit: 'unsigned delta',
    doc: 'Delta of the short strikes when they are moved in.',
    domain: numberDomain({ interval: ['[', 0.01, 0.45, ']'], examples: ['0.20'] }),
    default: 0.2,
    introducedDefault: 0.2,
    kind: 'separable',
    dependsOn: ['condor.tightening'],
    relevant: (point) => point['condor.tightening'] === 'shorts-in',
  }),
  defineAxis({
    path: 'condor.integer',
    unit: '',
    doc: 'Whether only whole condors are sold; otherwise quantities may be fractions.',
    domain: booleanDomain,
    default: false,
    introducedDefault: false,
    kind: 'separable',
    dependsOn: [],
  }),
] as const;
