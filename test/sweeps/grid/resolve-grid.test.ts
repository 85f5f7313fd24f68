import { describe, expect, it } from 'vitest';
import { axisPaths, defaultValues } from '../../../sweeps/axes/index.js';
import { parseGrid, resolveGrid } from '../../../sweeps/grid/index.js';
import { sweepOf } from './sweep-of.js';

/** Rows of the factor of a key. */
const rowsOf = (text: string, key: string) =>
  sweepOf(text).branches[0]?.factors.find((factor) => factor.key === key)?.rows;

describe('resolveGrid', () => {
  it('completes an empty grid with defaults', () => {
    expect(sweepOf('{}')).toEqual({
      name: 'grid',
      file: 'grid.yaml',
      data: { value: 'bundled', where: 'grid.yaml data' },
      period: { value: { kind: 'observed' }, where: 'grid.yaml period' },
      whenMissing: 'error',
      resample: null,
      simulate: null,
      fixed: defaultValues,
      fixedWhere: Object.fromEntries(axisPaths.map((path) => [path, `grid.yaml ${path}`])),
      branches: [{ factors: [], points: 1 }],
      points: 1,
      windows: ['cycles', 'episodes', 'full'],
      floor: 0.05,
      regimes: ['vix-at-start', 'largest-vix', 'term-structure-vix3m', 'term-structure-vx'],
      claims: { file: { value: 'claims/alvh.yaml', where: 'grid.yaml claims' }, ids: null },
      expect: [],
      heatmaps: [],
      maxTrials: 20_000_000,
      seed: 1,
    });
  });

  it('reads what the sections fix, short forms included', () => {
    const { fixed } = sweepOf(
      'condor: {wing: 2%, profitTarget: 50%, timeExit: none}\nhedge: {mix: [2, 2, 1], roll: expiry, budget: 0.12}',
    );
    expect(fixed).toEqual({
      ...defaultValues,
      'condor.wing': 'percent 2',
      'condor.profitTarget': 0.5,
      'hedge.mix': '2/2/1',
      'hedge.budget': 0.12,
    });
  });

  it.each([
    ['a scalar', 'hedge.delta: 0.5', 'hedge.delta', [[0.5]]],
    ['a list', 'hedge.delta: [0.3, 0.5]', 'hedge.delta', [[0.3], [0.5]]],
    [
      'a range without rounding dust',
      'hedge.delta: {from: 0.3, to: 0.4, step: 0.05}',
      'hedge.delta',
      [[0.3], [0.35], [0.4]],
    ],
    ['a range in percent', 'hedge.budget: {from: 12%, to: 18%, step: 3%}', 'hedge.budget', [[0.12], [0.15], [0.18]]],
    ['a range in a list', 'hedge.roll: [expiry, {from: 7, to: 21, step: 7}]', 'hedge.roll', [[null], [7], [14], [21]]],
    ['one mix as a list', 'hedge.mix: [4, 4, 2]', 'hedge.mix', [['4/4/2']]],
    ['mixes in a list', 'hedge.mix: [4/4/2, [2, 2, 1]]', 'hedge.mix', [['4/4/2'], ['2/2/1']]],
    ['one wing as a map', 'condor.wing: {delta: 0.05}', 'condor.wing', [['delta 0.05']]],
    [
      'wings in a list',
      'condor.wing: [25, 2%, {delta: 0.05}]',
      'condor.wing',
      [['points 25'], ['percent 2'], ['delta 0.05']],
    ],
    ['named wings', 'condor.wing: {narrow: 25, far: {delta: 0.05}}', 'condor.wing', [['points 25'], ['delta 0.05']]],
  ])('reads %s', (_, line, key, rows) => {
    expect(rowsOf(`sweep:\n  ${line}`, key)).toEqual(rows);
  });

  it('keeps the names that a grid gives', () => {
    const [factor] = sweepOf('sweep: {hedge.delta: {low: 0.3, high: 0.5}}').branches[0]?.factors ?? [];
    expect(factor?.names).toEqual(['low', 'high']);
    expect(factor?.where).toEqual(['grid.yaml:1:28 sweep.hedge.delta.low', 'grid.yaml:1:39 sweep.hedge.delta.high']);
  });

  it('fills the axes that an alternative of a group leaves out with what is fixed', () => {
    const text =
      'condor: {stopLoss: 3}\nsweep:\n  exits:\n    a: {condor.profitTarget: 50%}\n    b: {condor.stopLoss: 2}';
    const [factor] = sweepOf(text).branches[0]?.factors ?? [];
    expect(factor?.paths).toEqual(['condor.profitTarget', 'condor.stopLoss']);
    expect(factor?.rows).toEqual([
      [0.5, 3],
      [null, 2],
    ]);
  });

  it('takes groups without names', () => {
    const text = 'sweep:\n  exits: [{condor.profitTarget: 50%, condor.timeExit: 21}, {condor.stopLoss: 2}]';
    expect(sweepOf(text).branches[0]?.factors[0]?.names).toEqual([null, null]);
  });

  it('advances zipped keys together', () => {
    const text =
      'sweep:\n  hedge.mix: [4/4/2, 2/2/1]\n  hedge.roll: [expiry, 21]\n  hedge.delta: [0.3, 0.5]\nzip: [[hedge.delta, hedge.mix]]';
    const { factors } = sweepOf(text).branches[0] ?? { factors: [] };
    expect(factors.map(({ key }) => key)).toEqual(['hedge.roll', 'hedge.delta + hedge.mix']);
    expect(factors[1]?.rows).toEqual([
      [0.3, '4/4/2'],
      [0.5, '2/2/1'],
    ]);
  });

  it('orders factors as cross lists them', () => {
    const text = 'sweep: {hedge.delta: [0.3, 0.5], hedge.mix: [4/4/2, 2/2/1]}\ncross: [hedge.mix, hedge.delta]';
    expect(sweepOf(text).branches[0]?.factors.map(({ key }) => key)).toEqual(['hedge.mix', 'hedge.delta']);
  });

  it('crosses every alternative of a union with the sweep', () => {
    const text =
      'sweep: {hedge.mix: [4/4/2, 2/2/1]}\nunion:\n  - {hedge.delta: [0.3, 0.4, 0.5]}\n  - {hedge.strike: otm-points}';
    const sweep = sweepOf(text);
    expect(sweep.branches.map((branch) => branch.points)).toEqual([6, 2]);
    expect(sweep.points).toBe(8);
  });

  it('zips within an alternative of a union', () => {
    const text = 'union:\n  - {hedge.delta: [0.3, 0.4], hedge.roll: [expiry, 21], zip: [[hedge.delta, hedge.roll]]}';
    expect(sweepOf(text).points).toBe(2);
  });

  it('does not hold a tenor against a mix that it is not crossed with', () => {
    const text =
      'union:\n  - {hedge.mix: 4/4/0, hedge.tenor: 30/110/-}\n  - {hedge.mix: 4/4/2, hedge.tenor: 30/110/220}';
    expect(sweepOf(text).points).toBe(2);
  });

  it('names the value that a default does not go with', () => {
    expect(() => sweepOf('sweep: {condor.shortDelta: [0.16, 0.04]}\ncondor: {wing: {delta: 0.05}}')).toThrow(
      'grid.yaml:2:16 condor.wing: must be less than condor.shortDelta (0.04), got delta 0.05',
    );
  });

  it('reads what stands beside the axes', () => {
    const sweep = sweepOf(
      [
        'name: mine',
        'period: {from: 2006-03-31}',
        'windows: {kinds: cycles, floor: 10%}',
        'regimes: [largest-vix]',
        'claims: {file: claims/other.yaml, ids: [headline, live]}',
        'expect: {headline: refuted, live/budget/stressed: undetermined}',
        'heatmaps: [{claim: headline, reading: vega}]',
        'maxTrials: 1000',
        'seed: 7',
      ].join('\n'),
    );
    expect(sweep).toMatchObject({
      name: 'mine',
      period: { value: { kind: 'span', from: 13238, to: null } },
      windows: ['cycles'],
      floor: 0.1,
      regimes: ['largest-vix'],
      claims: { file: { value: 'claims/other.yaml' }, ids: [{ value: 'headline' }, { value: 'live' }] },
      expect: [
        { claim: 'headline', reading: null, friction: null, verdict: 'refuted' },
        { claim: 'live', reading: 'budget', friction: 'stressed', verdict: 'undetermined' },
      ],
      heatmaps: [{ claim: 'headline', reading: 'vega', friction: null }],
      maxTrials: 1000,
      seed: 7,
    });
  });

  it('counts a billion points without making them', () => {
    const axes = ['condor.shortDelta', 'hedge.delta', 'friction.spxSpread', 'friction.vixSpread', 'hedge.budget'];
    const text = `sweep:\n${axes.map((path) => `  ${path}: {from: 0.1, to: 0.4, step: 0.001}`).join('\n')}`;
    expect(() => sweepOf(text)).toThrow(
      'grid.yaml:1:1 sweep: must come to at most 20,000,000 points (maxTrials), got 2,470,770,901,501',
    );
  });

  it('takes the maximum that the grid sets', () => {
    expect(() => sweepOf('maxTrials: 2\nsweep: {hedge.delta: [0.3, 0.4, 0.5]}')).toThrow('at most 2 points');
  });

  it('asks for other histories only where the grid does, and completes what it says of them', () => {
    expect(sweepOf('{}')).toMatchObject({ resample: null, simulate: null });
    const asked = sweepOf('resample: {block: 60}\nsimulate: {}');
    expect(asked.resample).toEqual({ paths: 200, block: 60 });
    expect(asked.simulate).toEqual({ paths: 200, years: 20 });
    expect(sweepOf('resample: {paths: 3, block: auto}').resample).toEqual({ paths: 3, block: null });
  });
});

describe('the name of a grid', () => {
  const nameOf = (file: string) => resolveGrid(parseGrid('hedge: {mix: 4/4/2}\n', file)).name;

  it('is that of its file, in letters of any script', () => {
    expect(nameOf('grids/Absicherung-größer.yaml')).toBe('Absicherung-größer');
    expect(nameOf('хедж 4-4-2.yaml')).toBe('хедж-4-4-2');
    expect(nameOf('对冲.yml')).toBe('对冲');
    expect(nameOf('हेज.yaml')).toBe('हेज');
  });

  it('is the same however the file system writes accents', () => {
    expect(nameOf('gro\u0308\u00dfer.yaml')).toBe('gr\u00f6\u00dfer');
  });

  it('never leads out of its folder, holds no markup, and is short enough for one', () => {
    expect(nameOf('..%2f..yaml')).toBe('2f.');
    expect(nameOf('<img src=x>.yaml')).toBe('img-src-x-');
    expect(nameOf('💥.yaml')).toBe('grid');
    expect(Buffer.byteLength(`${nameOf(`${'对'.repeat(300)}.yaml`)}-0123456789`)).toBeLessThan(255);
  });
});
