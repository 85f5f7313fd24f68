import { describe, expect, it } from 'vitest';
import { equityCurve, windowDrawdown } from '../../../engine/book/index.js';
import { makeRandom } from '../../../engine/math/index.js';
import { judgeFigures } from '../../../pipeline/aggregate/figure-verdicts.js';
import { groupByRegime } from '../../../pipeline/aggregate/regime-groups.js';
import { gatherEvidence, type StoredTrial } from '../../../pipeline/aggregate/trial-evidence.js';
import { figureReader } from '../../../pipeline/aggregate/trial-figure.js';
import { judgeClaim } from '../../../pipeline/aggregate/verdicts.js';
import { makePeriods, makeWindows } from '../../../pipeline/aggregate/windows/index.js';
import { type ClaimDefinition, parseClaims } from '../../../sweeps/claims/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

// From daily profit and loss to a word: a hedge that is known to take away a share of every loss must get the verdict
// that this share deserves, on windows, drawdowns, medians and intervals as a run computes them.

const CAPITAL = 1_000_000;
const market = makeMarket(randomPath(2500, 31));
const days = market.days.length;

/** Condors of a kind: a little earned on most days, and a loss on one in twenty. */
const unhedged = (() => {
  const random = makeRandom(8);
  return Float64Array.from({ length: days }, () => (random.uniform() < 0.05 ? -12_000 : 600) * (1 + random.uniform()));
})();

/** The same book with a hedge that pays `share` of each loss, give or take a little, and costs nothing. */
const hedgedBy = (share: number, seed: number) => {
  const random = makeRandom(seed);
  return unhedged.map((made) => (made < 0 ? made * (1 - share + 0.02 * (random.uniform() - 0.5)) : made * (1 - share)));
};

const [headline, periodCut, periodCap] = parseClaims(
  `claims:
  - {id: headline, says: x, source: test, metric: drawdown-reduction, band: [35%, 40%], statistic: median-over-windows,
     requiredRate: 60%, windows: cycles, scope: {}}
  - {id: cut, says: x, source: test, metric: drawdown-reduction, atLeast: 35%, period: [2018-01-15, 2018-03-15], scope: {}}
  - {id: cap, says: x, source: test, metric: hedged-drawdown, atMost: 12%, period: [2018-01-15, 2018-03-15], scope: {}}
`,
  'planted.yaml',
);

const { windows: made } = makeWindows(market, 0, ['cycles', 'full']);

/** A trial with this hedge, as stored by a run. */
function plant(share: number, windows = made): StoredTrial {
  const hedged = hedgedBy(share, 5);
  const stored = (profitAndLoss: Float64Array) =>
    Float32Array.from(
      windows,
      (window) => windowDrawdown(equityCurve(profitAndLoss, CAPITAL, 0), window, CAPITAL).fraction,
    );
  const drawdowns = stored(hedged);
  return {
    trial: 0,
    book: { drawdowns: stored(unhedged), counted: windows.map(() => true) },
    hedged: (window) => drawdowns[window],
    offset: () => share,
    metric: () => 0,
  };
}

function wordsOf(share: number, cycles: number): string[] {
  const { hedged, book } = plant(share);
  const groups = groupByRegime(market, made, 'cycles', []).map((group) => ({
    ...group,
    windows: group.windows.slice(0, cycles),
  }));
  expect(groups[0].windows).toHaveLength(cycles);
  const evidence = {
    id: 'a',
    reading: 'contracts',
    friction: 'none',
    mix: '4/4/2',
    isInScope: true,
    regimes: gatherEvidence(hedged, book, headline.band, groups),
    deleveragedMedian: Number.NaN,
  };
  const verdicts = judgeClaim(headline, [evidence], groups, ['contracts'], ['none'], { seed: 1, label: '' });
  return verdicts.map(({ verdict }) => verdict);
}

describe('a planted hedge', () => {
  it('that cuts 37% gets supported, by the lower bound and within the band', () => {
    expect(wordsOf(0.37, 20)).toEqual(['supported', 'supported']);
  });

  it('that cuts 20% gets refuted', () => {
    expect(wordsOf(0.2, 20)).toEqual(['refuted', 'refuted']);
  });

  it('that cuts 37% in five windows gets undetermined', () => {
    expect(wordsOf(0.37, 5)).toEqual(['undetermined', 'undetermined']);
  });
});

describe('a claim about one period', () => {
  const judge = (claim: ClaimDefinition, shares: readonly number[]) => {
    const { windows } = makePeriods(market, 0, [claim.period as NonNullable<ClaimDefinition['period']>]);
    const read = figureReader(claim, market, windows, [0]);
    const trials = shares.map((share, at) => ({
      ...read(plant(share, windows)),
      id: `t${at}`,
      reading: 'contracts',
      friction: 'none',
    }));
    return judgeFigures(claim, trials, ['contracts'], ['none'], { seed: 1, label: '' })[0].verdict;
  };

  it('gets reproduced, mixed or not reproduced by the share of hedges that reach it', () => {
    expect(judge(periodCut, [0.38, 0.4, 0.6])).toBe('reproduced');
    expect(judge(periodCut, [0.2, 0.4, 0.6])).toBe('mixed');
    expect(judge(periodCut, [0.1, 0.2, 0.3])).toBe('not reproduced');
  });

  it('gets them for an upper end too', () => {
    const unhedgedDrawdown = plant(0, makePeriods(market, 0, [periodCap.period as never]).windows).hedged(0);
    const shareTo = (drawdown: number) => 1 - drawdown / unhedgedDrawdown;
    const shares = [0.02, 0.03].map(shareTo);
    expect(judge({ ...periodCap, band: [-Infinity, 0.035] }, shares)).toBe('reproduced');
    expect(judge({ ...periodCap, band: [-Infinity, 0.015] }, shares)).toBe('not reproduced');
  });
});
