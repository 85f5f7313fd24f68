import { describe, expect, it } from 'vitest';
import { LayerAccount } from '../../../engine/book/layer-account.js';
import { blankColumns } from '../../../engine/contracts/blank-columns.js';
import { CONDOR_COLUMNS } from '../../../engine/strategy/condor-track.js';
import type { Lot } from '../../../engine/strategy/layer/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { freeFriction, liveFriction, plainLayer } from '../../specs.js';

const market = makeMarket(randomPath(40, 5));
const ROW = 10;

/** What ten calls marked at 2.50 points could be sold for [USD per call]. */
function soldFor(friction: typeof liveFriction, isBidAsked: boolean): number {
  const layer = { place: 0, spec: { ...plainLayer, friction }, weight: 10, share: 1 };
  const condor = blankColumns(CONDOR_COLUMNS, market.days.length);
  const account = new LayerAccount(market, layer, 'contracts', condor, () => 1, null, isBidAsked);
  const lot = { expiration: market.days[ROW] + 30, strike: 20, purpose: 'base', share: 1, multiplier: 1 } as Lot;
  account.openDay(ROW);
  const calls = account.bought(ROW, lot, { premium: 250, cost: 0, pointValue: 50, elasticity: 1 });
  expect(calls).toBeGreaterThan(0);
  account.marked(ROW, lot, 250, 0);
  return account.valueAtBid / calls;
}

describe('what a layer could be sold for', () => {
  it('is the mark less half a spread of 3%, wider above a VIX of 20', () => {
    const halfSpread = 250 * 0.03 * Math.max(1, market.vix[ROW] / 20);
    expect(soldFor(liveFriction, true)).toBeCloseTo(250 - halfSpread, 9);
  });

  it('is the mark where trading costs nothing', () => {
    expect(soldFor(freeFriction, true)).toBe(250);
  });

  it('is not worked out where no rule asks', () => {
    expect(soldFor(liveFriction, false)).toBe(0);
  });
});
