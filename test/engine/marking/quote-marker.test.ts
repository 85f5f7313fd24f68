import { describe, expect, it } from 'vitest';
import type { Friction } from '../../../engine/execution/friction.js';
import { ModelMarker, makeMarker, QuoteMarker } from '../../../engine/marking/index.js';
import { black76Price } from '../../../engine/pricing/index.js';
import {
  makeVixSmile,
  type Smile,
  smilePrice,
  smileVolatility,
  surfaceParameterSets,
} from '../../../engine/surfaces/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { makeQuotes, type Quote } from '../contracts/make-quotes.js';

const live: Friction = { level: 'live', commission: 1, spxSpread: 0.01, vixSpread: 0.03 };
const none: Friction = { ...live, level: 'none' };
const market = makeMarket(randomPath(10, 5));
const expiration = market.vixExpirations.find((day) => day > market.days[9] + 20) as number;
const strike = 20;

function smileOn(row: number): Smile {
  return makeVixSmile(market, row, expiration, surfaceParameterSets.base);
}

/** The price at the model's volatility times a ratio. */
function shiftedPrice(row: number, ratio: number): number {
  const smile = smileOn(row);
  const volatility = ratio * smileVolatility(smile, strike);
  return black76Price('call', smile.forward, strike, volatility, smile.timeToExpiry, smile.discountFactor);
}

function markerOver(quotes: readonly Partial<Quote>[], friction = live): QuoteMarker {
  const whole = quotes.map((quote): Quote => {
    return { row: 0, root: 'VIX', expiration, optionType: 'call', strike, bid: Number.NaN, ask: Number.NaN, ...quote };
  });
  return new QuoteMarker(makeQuotes(10, whole), market.vix, 'VIX', friction);
}

const mark = (marker: QuoteMarker, row: number) => marker.mark(row, expiration, 'call', strike, smileOn(row));
const cost = (marker: QuoteMarker, row: number, side: 1 | -1) =>
  marker.fillCost(row, expiration, 'call', strike, side, smileOn(row));

describe('QuoteMarker', () => {
  it('marks at the mid of that contract and day, and counts it as observed', () => {
    const marker = markerOver([
      { bid: 2, ask: 2.2 },
      { root: 'VIXW', bid: 5, ask: 6 },
      { optionType: 'put', bid: 7, ask: 8 },
      { strike: 21, bid: 1.5, ask: 1.6 },
    ]);
    expect(mark(marker, 0)).toBe(2.1);
    expect([marker.pricesUsed, marker.pricesObserved]).toEqual([1, 1]);
  });

  it('fills at the ask and the bid, the commission on top', () => {
    const marker = markerOver([{ bid: 2, ask: 2.2 }]);
    expect(cost(marker, 0, 1)).toBeCloseTo(10 + 1, 12);
    expect(cost(marker, 0, -1)).toBeCloseTo(10 + 1, 12);
    expect(marker.pricesObserved).toBe(2);
  });

  it('fills at mid without friction', () => {
    const marker = markerOver([{ bid: 2, ask: 2.2 }], none);
    expect([cost(marker, 0, 1), cost(marker, 0, -1)]).toEqual([0, 0]);
    expect([marker.pricesUsed, marker.pricesObserved]).toEqual([2, 2]);
  });

  it('has the price of the model for a contract that was never quoted, fills included', () => {
    const marker = markerOver([{ strike: 21, bid: 1, ask: 2 }]);
    const model = new ModelMarker(market.vix, 'VIX', live);
    expect(mark(marker, 3)).toBe(smilePrice(smileOn(3), 'call', strike));
    expect(cost(marker, 3, -1)).toBe(model.fillCost(3, expiration, 'call', strike, -1, smileOn(3)));
    expect([marker.pricesUsed, marker.pricesObserved]).toEqual([2, 0]);
  });

  it('moves a contract on days without a quote by the model, at the ratio of volatilities when last quoted', () => {
    const quoted = shiftedPrice(0, 1.2);
    const later = shiftedPrice(4, 0.9);
    const marker = markerOver([
      { bid: quoted - 0.05, ask: quoted + 0.05 },
      { row: 4, bid: later - 0.05, ask: later + 0.05 },
    ]);
    mark(marker, 0);
    expect(mark(marker, 2)).toBeCloseTo(shiftedPrice(2, 1.2), 10);
    expect(mark(marker, 2)).not.toBeCloseTo(shiftedPrice(2, 1), 2);
    mark(marker, 4);
    expect(mark(marker, 5)).toBeCloseTo(shiftedPrice(5, 0.9), 10);
    expect([marker.pricesUsed, marker.pricesObserved]).toEqual([5, 2]);
  });

  it('falls back to the model itself after a mid that implies no volatility', () => {
    const marker = markerOver([{ bid: 90, ask: 91 }]);
    expect(mark(marker, 0)).toBe(90.5);
    expect(mark(marker, 1)).toBe(smilePrice(smileOn(1), 'call', strike));
  });

  it('holds the model between what one-sided quotes there are, and does not call that observed', () => {
    const model = smilePrice(smileOn(0), 'call', strike);
    expect(mark(markerOver([{ ask: model / 2 }]), 0)).toBe(model / 2);
    expect(mark(markerOver([{ ask: model * 2 }]), 0)).toBe(model);
    expect(mark(markerOver([{ bid: model * 2 }]), 0)).toBe(model * 2);
    const marker = markerOver([{ bid: model / 2 }]);
    expect(mark(marker, 0)).toBe(model);
    expect(marker.pricesObserved).toBe(0);
  });

  it('sells for nothing where there is an ask but no bid, and buys at that ask', () => {
    const model = smilePrice(smileOn(0), 'call', strike);
    const marker = markerOver([{ ask: model * 2 }]);
    expect(cost(marker, 0, -1)).toBeCloseTo(model * 100 + 1, 10);
    expect(cost(marker, 0, 1)).toBeCloseTo(model * 100 + 1, 10);
    expect(marker.pricesObserved).toBe(2);
  });

  it('models the side that nobody quotes', () => {
    const model = smilePrice(smileOn(0), 'call', strike);
    const marker = markerOver([{ bid: model / 2 }]);
    const modelled = new ModelMarker(market.vix, 'VIX', live).fillCost(0, expiration, 'call', strike, 1, smileOn(0));
    expect(cost(marker, 0, 1)).toBe(modelled);
    expect(marker.pricesObserved).toBe(0);
  });
});

describe('makeMarker', () => {
  it('goes by quotes exactly where the market has them', () => {
    expect(makeMarker(market, 'VIX', live)).toBeInstanceOf(ModelMarker);
    expect(makeMarker({ ...market, quotes: makeQuotes(10, []) }, 'VIX', live)).toBeInstanceOf(QuoteMarker);
  });
});
