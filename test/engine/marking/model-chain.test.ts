import { describe, expect, it } from 'vitest';
import { buildChains } from '../../../datasets/build/index.js';
import { toQuotes } from '../../../datasets/store/to-quotes.js';
import { type BookSpec, type BookTrack, type Fill, walkBook } from '../../../engine/book/index.js';
import type { Market } from '../../../engine/contracts/market.js';
import { sliceMarket } from '../../../engine/contracts/market-slice.js';
import { type Friction, type FrictionLevel, halfSpread } from '../../../engine/execution/friction.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { type ModelChainOptions, modelChain } from '../../model-chain.js';

const BASE_ROW = 42;
const market = makeMarket(randomPath(260, 11));

/** The market with a chain of the model's own prices. */
function quoted(options: ModelChainOptions = {}): Market {
  const { table } = buildChains(market.days, [modelChain(market, options)], 'model');
  const quotes = table === null ? 'no rows' : toQuotes(table, market.days, 'model');
  if (typeof quotes === 'string') throw new Error(quotes);
  return { ...market, quotes };
}

function bookOf(level: FrictionLevel): BookSpec {
  const friction: Friction = { level, commission: 1, spxSpread: 0.01, vixSpread: 0.03 };
  const layers = [30, 110, 220].map((targetDays, place) => ({
    place,
    share: [0.4, 0.4, 0.2][place],
    weight: [4, 4, 2][place],
    spec: {
      targetDays,
      strike: { kind: 'delta', value: 0.5 } as const,
      rollDays: 21,
      buysOnlyWhen: [],
      activation: null,
      exit: null,
      isRestruck: false,
      isDeltaNeutral: false,
      friction,
      surface: 'base' as const,
    },
  }));
  const condor = {
    daysToExpiration: 45,
    shortDelta: 0.16,
    wing: { kind: 'points', value: 50 } as const,
    entry: 'weekly' as const,
    profitTarget: 0.5,
    stopLoss: 2,
    timeExit: 21,
    tightening: null,
    integer: false,
    friction,
    surface: 'base' as const,
  };
  return { condor, sizing: 'contracts', layers, rules: null, capital: 100_000, reinvests: false };
}

function walk(on: Market, level: FrictionLevel, fills?: Fill[]): BookTrack {
  return walkBook(on, bookOf(level), new SignalReader(on), 0, BASE_ROW, {
    blotter: fills && ((fill) => fills.push(fill)),
  });
}

/** Daily profit and loss of condors and layers, one after the other. */
function profits({ condor, layers }: BookTrack): number[] {
  return [condor, ...layers].flatMap(({ profitAndLoss }) => [...profitAndLoss]);
}

function observedShare({ condor, layers }: BookTrack): number {
  const sum = (name: 'pricesUsed' | 'pricesObserved') =>
    [condor, ...layers].reduce((total, track) => total + track[name].reduce((a, b) => a + b, 0), 0);
  return sum('pricesObserved') / sum('pricesUsed');
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((largest, value, at) => Math.max(largest, Math.abs(value - b[at])), 0);
}

describe('a book marked by a chain of the model', () => {
  it('is the book of the model to the last bit when bid and ask are its price, every price observed', () => {
    const byModel = walk(market, 'none');
    const byChain = walk(quoted(), 'none');
    expect(profits(byChain)).toEqual(profits(byModel));
    expect(observedShare(byChain)).toBe(1);
    expect(observedShare(byModel)).toBe(0);
  });

  it('differs by less than a millionth of a dollar a day when the quoted spread is the modelled one', () => {
    const { friction } = bookOf('live').condor;
    const spread: ModelChainOptions = {
      halfSpread: (product, price, row) => halfSpread(friction, product, price, market.vix[row]),
    };
    const byModel = walk(market, 'live');
    const byChain = walk(quoted(spread), 'live');
    expect(largestDifference(profits(byChain), profits(byModel))).toBeLessThan(1e-6);
    // Far wings worth less than half a tick have no bid, so their marks are the model's.
    expect(observedShare(byChain)).toBeGreaterThan(0.97);
    expect(observedShare(byChain)).toBeLessThan(1);
  });

  it('falls back to the model on days without quotes, and says how often', () => {
    const withGaps = walk(quoted({ isQuoted: (row, _, strike) => (row + strike) % 3 !== 0 }), 'none');
    expect(largestDifference(profits(withGaps), profits(walk(market, 'none')))).toBeLessThan(1e-6);
    expect(observedShare(withGaps)).toBeGreaterThan(0.5);
    expect(observedShare(withGaps)).toBeLessThan(0.8);
  });

  it('pays the quoted spread, whatever the modelled one is', () => {
    const costs = (book: BookTrack) => book.condor.costs.reduce((sum, cost) => sum + cost, 0);
    const narrow = costs(walk(quoted({ halfSpread: (_, price) => price * 0.001 }), 'live'));
    const wide = costs(walk(quoted({ halfSpread: (_, price) => price * 0.05 }), 'live'));
    const modelled = costs(walk(market, 'live'));
    expect(narrow).toBeLessThan(modelled);
    expect(wide).toBeGreaterThan(modelled);
  });

  it('says in the blotter where each price came from', () => {
    const fills: Fill[] = [];
    walk(quoted({ isQuoted: (row, _, strike) => row < 130 && strike % 10 === 0 }), 'live', fills);
    const trades = fills.filter(({ action }) => action === 'buy' || action === 'sell');
    expect(new Set(trades.map(({ priceSource }) => priceSource))).toEqual(new Set(['observed', 'mixed', 'modelled']));
    const late = trades.filter(({ row }) => row >= 130);
    expect(late.length).toBeGreaterThan(10);
    expect(late.every(({ priceSource }) => priceSource === 'modelled')).toBe(true);
  });

  it('does not look ahead: cutting the days after one changes nothing before it', () => {
    const whole = quoted({ isQuoted: (row, _, strike) => (row + strike) % 3 !== 0 });
    const cut = walk(sliceMarket(whole, 0, 180), 'live');
    const full = walk(whole, 'live');
    for (const [at, track] of [cut.condor, ...cut.layers].entries()) {
      expect(track.profitAndLoss).toEqual([full.condor, ...full.layers][at].profitAndLoss.slice(0, 180));
    }
  });
});
