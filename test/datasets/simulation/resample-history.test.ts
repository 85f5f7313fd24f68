import { describe, expect, it } from 'vitest';
import {
  historyOf,
  type ObservedLevels,
  openHistorySource,
  resampleHistory,
} from '../../../datasets/simulation/index.js';
import type { Market } from '../../../engine/contracts/market.js';
import { makeRandom } from '../../../engine/math/index.js';
import { correlation } from '../../../engine/statistics/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const LEVELS = ['vix', 'vix9d', 'vix3m', 'vix6m', 'vix1y', 'vvix', 'skew', 'futures'] as const;
const DAYS = 1500;
/** The first traded row: what comes before is memory. */
const FIRST = 300;

function observed(isObserved: (level: string) => boolean): ObservedLevels {
  return Object.fromEntries(
    LEVELS.map((level) => [level, new Uint8Array(DAYS).fill(isObserved(level) ? 1 : 0)]),
  ) as unknown as ObservedLevels;
}

/** A market whose indices and futures wander about the fits, as real ones do. */
function wanderingMarket(): Market {
  const market = makeMarket(randomPath(DAYS, 4));
  const random = makeRandom(12);
  const wander = (column: Float64Array, size: number) => {
    let deviation = 0;
    return column.map((value) => {
      deviation = 0.95 * deviation + size * random.normal();
      return value * (1 + deviation);
    });
  };
  const { offsets, settles } = market.vixFutures;
  const curve = wander(new Float64Array(DAYS).fill(1), 0.02);
  return {
    ...market,
    vix9d: wander(market.vix9d, 0.02),
    vix3m: wander(market.vix3m, 0.01),
    vvix: wander(market.vvix, 0.03),
    skew: wander(market.skew, 0.01),
    spxSettlement: wander(market.spxSettlement, 0.001),
    vixSettlement: wander(market.vixSettlement, 0.01),
    vixFutures: {
      ...market.vixFutures,
      settles: settles.map((settle, contract) => settle * curve[offsets.findIndex((to) => to > contract) - 1]),
    },
    optional: { advance_decline: wander(new Float64Array(DAYS).fill(5000), 0.01), cpi: new Float64Array(DAYS).fill(2) },
  };
}

const market = wanderingMarket();
const rows = { first: FIRST, end: DAYS };
const all = observed(() => true);
const source = openHistorySource(market, rows, all, null);
const COLUMNS = [
  'spxClose',
  'spxSettlement',
  'vix',
  'vix9d',
  'vix3m',
  'vix6m',
  'vix1y',
  'vvix',
  'skew',
  'vixSettlement',
] as const;

function largestGap(made: Float64Array, real: Float64Array): number {
  return made.reduce((gap, value, at) => Math.max(gap, Math.abs(value / real[at] - 1)), 0);
}

describe('historyOf', () => {
  const steps = Int32Array.from({ length: DAYS - FIRST - 1 }, (_, step) => step);
  const same = historyOf(source, steps, makeRandom(1));

  it.each(COLUMNS)('makes %s again when the steps are taken in their own order', (column) => {
    expect(largestGap(same[column], market[column])).toBeLessThan(1e-11);
  });

  it('makes the curve again, up to interpolation between the maturities of the fit', () => {
    const { offsets, expirations, settles } = market.vixFutures;
    const gaps: number[] = [];
    for (let row = FIRST; row < DAYS; ++row) {
      for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
        // Nearer than the first fitted maturity the deviation is drawn in to 0 at the VIX itself.
        if (expirations[contract] - market.days[row] < 30) continue;
        gaps.push(Math.abs(same.vixFutures.settles[contract] / settles[contract] - 1));
      }
    }
    expect(Math.max(...gaps)).toBeLessThan(0.03);
    expect(Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length)).toBeLessThan(0.006);
  });

  it('makes cumulative lines again', () => {
    expect(largestGap(same.optional.advance_decline, market.optional.advance_decline)).toBeLessThan(1e-9);
  });

  it('takes return and innovations of one day together, one day for all', () => {
    // One step over and over: the S&P grows by the same ratio, and every residual settles where that step drives it.
    const step = 700;
    const made = historyOf(source, new Int32Array(DAYS - FIRST - 1).fill(step), makeRandom(1));
    const ratio = market.spxClose[FIRST + step + 1] / market.spxClose[FIRST + step];
    expect(made.spxClose[FIRST + 20] / made.spxClose[FIRST + 19]).toBeCloseTo(ratio, 12);
    const last = DAYS - 1;
    const { mean, persistence, innovations } = source.residuals[1];
    const settled = mean + (innovations?.[step] ?? Number.NaN) / (1 - persistence);
    const fitted = Math.exp(-0.468) * made.vix[last] ** 1.144;
    expect(Math.log(made.vix9d[last] / fitted)).toBeCloseTo(settled, 6);
  });

  it('leaves the days before as they were, the calendar and the interest on theirs, and quotes out', () => {
    const made = resampleHistory(source, makeRandom(5));
    expect(made.vix.subarray(0, FIRST)).toEqual(market.vix.subarray(0, FIRST));
    expect(made.days).toEqual(market.days);
    expect(made.rate).toEqual(market.rate);
    expect(made.optional.cpi).toEqual(market.optional.cpi);
    expect(made.quotes).toBeUndefined();
  });
});

describe('resampleHistory', () => {
  const draw = (seed: number) => resampleHistory(source, makeRandom(seed));

  it('is the same market for the same seed, another for another', () => {
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3).vix).not.toEqual(draw(4).vix);
  });

  it('changes nothing that it was made from', () => {
    const before = market.vix.slice();
    draw(9);
    expect(market.vix).toEqual(before);
  });

  it('keeps every level within reach of those it was drawn from, on any path', () => {
    for (let seed = 0; seed < 20; ++seed) {
      const made = draw(seed);
      for (const column of ['vix', 'vix9d', 'vix3m', 'vvix', 'skew'] as const) {
        expect(Math.max(...made[column])).toBeLessThan(2 * Math.max(...market[column]));
        expect(Math.min(...made[column])).toBeGreaterThan(0.5 * Math.min(...market[column]));
      }
    }
  });

  it('keeps the fall of the VIX when the S&P rises', () => {
    const moves = (column: Float64Array) =>
      Float64Array.from({ length: DAYS - FIRST - 1 }, (_, step) =>
        Math.log(column[FIRST + step + 1] / column[FIRST + step]),
      );
    const real = correlation(moves(market.spxClose), moves(market.vix));
    const made = draw(2);
    expect(correlation(moves(made.spxClose), moves(made.vix))).toBeCloseTo(real, 1);
    expect(real).toBeLessThan(-0.6);
  });

  it('takes blocks as long as it is told', () => {
    const short = openHistorySource(market, rows, all, 1);
    const long = openHistorySource(market, rows, all, 100);
    const ratios = (from: typeof source) => {
      const { spxClose } = resampleHistory(from, makeRandom(6));
      return Array.from(spxClose.subarray(FIRST + 1), (close, at) => close / spxClose[FIRST + at]);
    };
    // Share of days that follow the day which they followed in the market.
    const kept = (from: typeof source) => {
      const real = Array.from(source.closeRatios);
      const places = ratios(from).map((ratio) => real.findIndex((each) => Math.abs(each - ratio) < 1e-12));
      return places.filter((place, at) => at > 0 && place === places[at - 1] + 1).length / places.length;
    };
    expect(kept(short)).toBeLessThan(0.05);
    expect(kept(long)).toBeGreaterThan(0.95);
  });
});

describe('a market whose volatility nobody observed', () => {
  const unseen = openHistorySource(
    market,
    rows,
    observed(() => false),
    null,
  );

  it('gets residuals of the stated size and persistence', () => {
    const deviations: number[] = [];
    for (let seed = 0; seed < 20; ++seed) {
      const made = resampleHistory(unseen, makeRandom(seed));
      for (let row = FIRST + 100; row < DAYS; ++row) {
        deviations.push(Math.log(made.vix3m[row] / (Math.exp(0.616) * made.vix[row] ** 0.825)));
      }
    }
    const variance = deviations.reduce((sum, value) => sum + value * value, 0) / deviations.length;
    expect(Math.sqrt(variance)).toBeCloseTo(0.059, 2);
  });

  it('moves the curve against what the VIX does beyond its path', () => {
    const made = resampleHistory(unseen, makeRandom(1));
    const { offsets, settles } = made.vixFutures;
    const elasticity = Float64Array.from({ length: DAYS - FIRST - 101 }, (_, at) => {
      const row = FIRST + 100 + at;
      return settles[offsets[row] + 2] / made.vix[row];
    });
    // Not a function of the VIX any more.
    expect(
      Math.abs(correlation(elasticity.map(Math.log), made.vix.subarray(FIRST + 100, DAYS - 1).map(Math.log))),
    ).toBeLessThan(0.999);
  });
});
