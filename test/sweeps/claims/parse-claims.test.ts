import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { parseClaims } from '../../../sweeps/claims/index.js';

const file = 'grids/claims/alvh.yaml';
const faultsOf = (text: string): readonly string[] => {
  try {
    parseClaims(text, 'c.yaml');
  } catch (error) {
    if (error instanceof InputError) return error.faults;
  }
  return [];
};
/** A ledger of one claim; further lines begin on line 9. */
const claim = (...more: string[]) =>
  [
    'claims:',
    '  - id: a',
    '    says: x',
    '    source: y',
    '    metric: drawdown-reduction',
    '    statistic: median-over-windows',
    '    windows: cycles',
    '    scope: {}',
    ...more.map((line) => `    ${line}`),
  ].join('\n');

describe('parseClaims', () => {
  const ledger = parseClaims(readFileSync(file, 'utf8'), file);
  const claimed = {
    'hedge.mix': ['4/4/2'],
    'hedge.tenor': ['30/110/220'],
    'hedge.strike': ['delta'],
    'hedge.delta': [0.5],
    'hedge.policy': ['steward'],
  };

  it('reads the three claims of the headline', () => {
    expect(ledger.slice(0, 3)).toMatchObject([
      {
        id: 'headline',
        band: [0.35, 0.4],
        statistic: 'median-over-windows',
        requiredRate: 0.6,
        rateBand: null,
        scope: { ...claimed, 'friction.level': ['none'] },
        conditions: null,
      },
      {
        id: 'live',
        band: [0.25, 0.35],
        statistic: 'median-over-windows',
        requiredRate: null,
        scope: { ...claimed, 'friction.level': ['live'] },
        conditions: { 'hedge.shift': [0.3], 'hedge.gate220': ['breadth'] },
      },
      {
        id: 'cycles',
        band: [0.35, 0.4],
        statistic: 'hold-rate',
        rateBand: [0.6, 0.7],
        scope: { ...claimed, 'friction.level': ['none', 'live'] },
        conditions: { 'account.reinvest': [true] },
      },
    ]);
    for (const { readingAxis, confidence, windows, source } of ledger.slice(0, 3)) {
      expect({ readingAxis, confidence, windows }).toEqual({
        readingAxis: 'hedge.sizing',
        confidence: 0.95,
        windows: 'cycles',
      });
      expect(source).not.toBe('');
    }
  });

  it('reads what the promoters say of other figures and of single periods', () => {
    const byId = Object.fromEntries(ledger.map((each) => [each.id, each]));
    expect(Object.keys(byId)).toHaveLength(15);
    const expected = {
      inversion: {
        metric: 'inversion-gain',
        band: [0, Infinity],
        statistic: 'difference-of-medians',
        windows: 'cycles',
      },
      sizing: { metric: 'net-theta', statistic: 'one-period', windows: 'full', readingAxis: 'hedge.budget' },
      'exit-8': { metric: 'exit-gain', scope: { 'hedge.exit': ['vx1-vx2', 'vix-vix3m'], 'hedge.exitAbove': [0.08] } },
      cost: { metric: 'annual-hedge-cost', band: [0.01, 0.02], about: 'the cost per year' },
      'cost-high': { metric: 'annual-hedge-cost', band: [0.018, 0.034], about: 'the cost per year' },
      decade: { band: [0.47, Infinity], windows: 'periods', statistic: 'one-period' },
      'covid-offset': { metric: 'loss-offset', band: [0.68, 0.82] },
      'covid-cap': { metric: 'hedged-drawdown', band: [-Infinity, 0.12] },
      'bear-2022': { band: [0.37, Infinity], period: { from: toDay('2022-01-01'), to: toDay('2022-12-31') } },
      moderate: { band: [0.25, 0.35], regime: { labeller: 'largest-vix', labels: ['moderate 20-25'] } },
      'vix-18': { band: [0.35, 0.4], regime: { labeller: 'largest-vix', labels: ['spike to 16-20'] } },
      'unhedged-22': { metric: 'unhedged-drawdown', statistic: 'mean-over-windows', readingAxis: null },
    };
    for (const [id, claimed] of Object.entries(expected)) expect(byId[id]).toMatchObject(claimed);
  });

  it('says where each claim stands', () => {
    expect(ledger[0]?.where).toMatch(/^grids\/claims\/alvh\.yaml:\d+:5 claims\[0\]$/);
  });

  it('reads scopes in the short forms of a sweep', () => {
    const [read] = parseClaims(
      claim('band: [25%, 0.3]').replace(
        'scope: {}',
        'scope: {hedge.mix: [4, 4, 2], hedge.roll: [expiry, 21], condor.wing: 2%}',
      ),
      'c.yaml',
    );
    expect(read?.scope).toEqual({ 'hedge.mix': ['4/4/2'], 'hedge.roll': [null, 21], 'condor.wing': ['percent 2'] });
    expect(read?.band).toEqual([0.25, 0.3]);
  });

  it.each([
    ['no claims at all', 'claims: []', ['c.yaml:1:9 claims: must list at least one claim under claims:, got []']],
    ['a missing figure', claim(), ['c.yaml:2:5 claims[0]: must have band, atLeast or atMost, got claim a without it']],
    [
      'a band of one figure',
      claim('band: 35%'),
      ['c.yaml:9:11 claims[0].band: must be a lower and an upper figure such as [35%, 40%], got 35%'],
    ],
    [
      'a band upside down',
      claim('band: [0.4, 0.35]'),
      ['c.yaml:9:11 claims[0].band: must not run downwards, got [0.4, 0.35]'],
    ],
    [
      'shares above one',
      claim('band: [35, 40]'),
      [
        'c.yaml:9:12 claims[0].band[0]: must lie in [0, 1], got 35',
        'c.yaml:9:16 claims[0].band[1]: must lie in [0, 1], got 40',
      ],
    ],
    [
      'a misspelt key',
      claim('band: [0, 1]', 'requiredrate: 0.6'),
      ['c.yaml:10:5 claims[0].requiredrate: must be a known key (did you mean requiredRate?), got requiredrate'],
    ],
    [
      'a rate band of a median',
      claim('band: [0, 1]', 'rateBand: [0.6, 0.7]'),
      ['c.yaml:10:5 claims[0].rateBand: must be left out unless statistic is hold-rate, got [0.6, 0.7]'],
    ],
    [
      'a hold rate without its band',
      claim('band: [0, 1]').replace('median-over-windows', 'hold-rate'),
      ['c.yaml:2:5 claims[0]: must have rateBand for a hold-rate, got claim a without it'],
    ],
    [
      'an unknown axis in the scope',
      claim('band: [0, 1]').replace('scope: {}', 'scope: {hedge.mux: 4/4/2}'),
      ['c.yaml:8:13 claims[0].scope.hedge.mux: must be an axis (did you mean hedge.mix?), got hedge.mux'],
    ],
    [
      'a value that the axis refuses',
      claim('band: [0, 1]').replace('scope: {}', 'scope: {hedge.delta: 2}'),
      ['c.yaml:8:26 claims[0].scope.hedge.delta: must lie in (0, 1), got 2'],
    ],
    [
      'a figure with two bounds that say different things',
      claim('band: [0, 1]', 'atMost: 12%'),
      ['c.yaml:2:5 claims[0]: must have one of band, atMost only, got claim a without it'],
    ],
    [
      'a statistic that a metric does not have',
      claim('atMost: 12%').replace('drawdown-reduction', 'annual-hedge-cost'),
      ['c.yaml:6:16 claims[0].statistic: must suit the metric: one-period, got median-over-windows'],
    ],
    [
      'windows and a period at once',
      claim('atLeast: 47%', 'period: [2015-01-01, 2025-12-31]').replace('    statistic: median-over-windows\n', ''),
      ['c.yaml:6:5 claims[0].windows: must be left out of a claim that has one figure per trial, got cycles'],
    ],
    [
      'a period that ends before it begins, and one that is no pair of days',
      `${claim('atLeast: 0', 'period: [2020-04-30, 2020-02-01]')
        .replace('    statistic: median-over-windows\n', '')
        .replace('    windows: cycles\n', '')}`,
      ['c.yaml:8:13 claims[0].period: must not end before it begins, got [2020-04-30, 2020-02-01]'],
    ],
    [
      'a drawdown in a period without the period',
      claim('atMost: 12%')
        .replace('drawdown-reduction', 'hedged-drawdown')
        .replace('    statistic: median-over-windows\n', '')
        .replace('    windows: cycles\n', ''),
      ['c.yaml:2:5 claims[0]: must have a period, got claim a without it'],
    ],
    [
      'a misspelt regime',
      claim('band: [0, 1]', 'regimes: [largest-vx]'),
      [
        'c.yaml:10:15 claims[0].regimes[0]: must be one of vix-at-start, largest-vix, term-structure-vix3m, ' +
          'term-structure-vx, inversion-speed, days-to-peak, spx-trend, rate-level (did you mean largest-vix?), ' +
          'got largest-vx',
      ],
    ],
  ])('refuses %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('refuses the same id twice', () => {
    const twice = `${claim('band: [0, 1]')}\n  - ${claim('band: [0, 1]').split('\n  - ')[1]}`;
    expect(faultsOf(twice)).toEqual(['c.yaml:10:9 claims[1].id: must be the id of one claim only, got a']);
  });
});
