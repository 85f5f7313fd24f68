import { describe, expect, it } from 'vitest';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { makeRandom } from '../../../engine/math/index.js';
import { type FigureEvidence, judgeFigures } from '../../../pipeline/aggregate/figure-verdicts.js';
import type { StoredTrial } from '../../../pipeline/aggregate/trial-evidence.js';
import { figureReader } from '../../../pipeline/aggregate/trial-figure.js';
import type { ClaimDefinition } from '../../../sweeps/claims/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const decade: ClaimDefinition = {
  id: 'decade',
  says: 'cut by about 47%',
  source: 'test',
  about: null,
  metric: 'drawdown-reduction',
  band: [0.47, Infinity],
  statistic: 'one-period',
  requiredRate: null,
  rateBand: null,
  windows: 'periods',
  period: { from: toDay('2015-01-01'), to: toDay('2015-12-31') },
  regime: null,
  scope: {},
  conditions: null,
  readingAxis: 'hedge.sizing',
  confidence: 0.95,
  regimes: null,
  where: 'test',
};

const trial = (id: string, value: number, samples: readonly Float64Array[] = [], counted = 1): FigureEvidence => ({
  id,
  value,
  samples,
  counted,
  leftOut: 0,
  reading: 'contracts',
  friction: 'none',
});

const judge = (claim: ClaimDefinition, trials: readonly FigureEvidence[]) =>
  judgeFigures(claim, trials, ['contracts'], ['none'], { seed: 1, label: '' });

/** Ten trials of which `reached` cut by 50%, the others by 20%. */
const tenTrials = (reached: number) => Array.from({ length: 10 }, (_, at) => trial(`t${at}`, at < reached ? 0.5 : 0.2));

describe('judgeFigures', () => {
  it('says reproduced, mixed or not reproduced of one period, by the share of trials', () => {
    const words = [10, 9, 5, 1, 0].map((reached) => judge(decade, tenTrials(reached))[0]?.verdict);
    expect(words).toEqual(['reproduced', 'reproduced', 'mixed', 'not reproduced', 'not reproduced']);
  });

  it('shows the range of the trials and their middle one', () => {
    expect(judge(decade, tenTrials(5))).toMatchObject([
      { rule: 'at-least', figure: 0.2, lowest: 0.2, highest: 0.5, shareOfTrials: 0.5, figureLower: null, trials: 10 },
    ]);
  });

  it('judges an upper end by the rule within', () => {
    const cap: ClaimDefinition = { ...decade, metric: 'hedged-drawdown', band: [-Infinity, 0.12] };
    expect(judge(cap, [trial('a', 0.11), trial('b', 0.12)])).toMatchObject([{ rule: 'within', verdict: 'reproduced' }]);
    expect(judge(cap, [trial('a', 0.13), trial('b', 0.3)])).toMatchObject([{ verdict: 'not reproduced' }]);
  });

  it('is undetermined where the data or the trials are missing, and says which', () => {
    expect(judge(decade, [trial('a', Number.NaN, [], 0)])).toMatchObject([
      { verdict: 'undetermined', figure: null, wouldChange: 'needs data of 2015-01-01..2015-12-31' },
    ]);
    expect(judge(decade, [])).toMatchObject([
      { verdict: 'undetermined', wouldChange: 'needs trials that make the choices of the claim' },
    ]);
  });

  it('holds a mean over windows against its interval', () => {
    const mean: ClaimDefinition = {
      ...decade,
      metric: 'unhedged-drawdown',
      band: [0.18, 0.26],
      statistic: 'mean-over-windows',
      windows: 'cycles',
      period: null,
    };
    const drawdowns = (centre: number, count: number) => {
      const sample = Float64Array.from({ length: count }, (_, at) => centre + (at % 2 === 0 ? 0.02 : -0.02));
      return trial('a', sample.reduce((sum, value) => sum + value, 0) / count, [sample], count);
    };
    const words = (centre: number, count: number) =>
      judge(mean, [drawdowns(centre, count)]).map((each) => each.verdict);
    expect(words(0.22, 40)).toEqual(['supported', 'supported']);
    expect(words(0.12, 40)).toEqual(['refuted', 'refuted']);
    expect(words(0.18, 40)[0]).toBe('undetermined');
    expect(words(0.22, 6)).toEqual(['undetermined', 'undetermined']);
  });

  it('tells whether inverted cycles are cut more than others, and the seed moves only the interval', () => {
    const inversion: ClaimDefinition = {
      ...decade,
      metric: 'inversion-gain',
      band: [0, Infinity],
      statistic: 'difference-of-medians',
      windows: 'cycles',
      period: null,
    };
    const random = makeRandom(5);
    const sample = (centre: number) => Float64Array.from({ length: 30 }, () => centre + 0.1 * random.normal());
    const evidence = [trial('a', 0.2, [sample(0.3), sample(0.1)], 30)];
    expect(judge(inversion, evidence)[0]?.verdict).toBe('supported');
    const [other] = judgeFigures(inversion, evidence, ['contracts'], ['none'], { seed: 2, label: '' });
    expect(other).toMatchObject({ figure: 0.2, verdict: 'supported' });
    expect(other?.figureLower).not.toBe(judge(inversion, evidence)[0]?.figureLower);
  });
});

describe('figureReader', () => {
  const market = makeMarket({ ...randomPath(60, 4), vix: new Float64Array(60).fill(15) });
  const vix = market.vix.slice();
  vix.fill(60, 21, 40);
  const windows = [0, 20, 40].map((fromRow) => ({ kind: 'cycles', name: '', fromRow, toRow: fromRow + 19 }));
  const stored: StoredTrial = {
    trial: 0,
    book: { drawdowns: Float32Array.of(0.2, 0.4, 0.1), counted: [true, true, false] },
    hedged: (window) => [0.1, 0.1, 0.1][window],
    offset: () => 0.7,
    metric: (name) => (name === 'net_theta' ? 12 : 0.015),
  };
  const read = (metric: ClaimDefinition['metric'], own = [0, 1, 2]) =>
    figureReader({ ...decade, metric }, { ...market, vix }, windows, own)(stored);

  it('reads figures of a window only where it counts', () => {
    expect(read('drawdown-reduction', [1]).value).toBeCloseTo(0.75, 6);
    expect(read('drawdown-reduction', [2])).toMatchObject({ value: Number.NaN, leftOut: 1 });
    expect(read('hedged-drawdown', [2]).value).toBe(0.1);
    expect(read('loss-offset', [0]).value).toBe(0.7);
    expect(read('loss-offset', [])).toMatchObject({ value: Number.NaN, counted: 0, leftOut: 0 });
  });

  it('reads figures of the whole run from the metrics', () => {
    expect(read('annual-hedge-cost').value).toBe(0.015);
    expect(read('exit-gain').value).toBe(-0.015);
    expect(read('net-theta').value).toBe(12);
  });

  it('averages the unhedged drawdown over the windows that count', () => {
    expect(read('unhedged-drawdown')).toMatchObject({ counted: 2, leftOut: 1 });
    expect(read('unhedged-drawdown').value).toBeCloseTo(0.3, 6);
  });

  it('takes the inverted cycles from the others', () => {
    const gain = read('inversion-gain');
    expect(gain.value).toBeCloseTo(0.75 - 0.5, 6);
    expect(gain).toMatchObject({ counted: 1, leftOut: 1 });
  });
});
