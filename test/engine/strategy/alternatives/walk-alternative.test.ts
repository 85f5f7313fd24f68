import { describe, expect, it } from 'vitest';
import type { Market } from '../../../../engine/contracts/market.js';
import type { Friction } from '../../../../engine/execution/friction.js';
import {
  type Instrument,
  type InstrumentName,
  instrumentNames,
  makeInstrument,
  type Purchase,
  type Unit,
  walkAlternative,
} from '../../../../engine/strategy/alternatives/index.js';
import {
  makeSpxSmile,
  makeVixSmile,
  smileDelta,
  smilePrice,
  surfaceParameterSets,
  vixFutureSettle,
} from '../../../../engine/surfaces/index.js';
import { makeMarket, randomPath } from '../../../make-market.js';

const free: Friction = { level: 'none', commission: 0, spxSpread: 0, vixSpread: 0 };
const live: Friction = { level: 'live', commission: 1, spxSpread: 0.01, vixSpread: 0.03 };
const made = makeMarket(randomPath(400, 8));
/** Without interest, so that money can be added by hand. */
const market: Market = { ...made, rate: made.rate.map(() => 0) };
const ROW = 100;

/** The calls of about 30 days that a layer would buy on a row, worth 1000 USD. */
function purchaseOn(row: number, exits: Purchase['exits'] = []): Purchase {
  const today = market.days[row];
  const expiration = market.vixExpirations.find((day) => day > today + 25) as number;
  return { row, expiration, strike: Math.round(vixFutureSettle(market, row, expiration)), premium: 1000, exits };
}

/** The first row on or after a day. */
function rowOf(day: number): number {
  return market.days.findIndex((each) => each >= day);
}

function settled(row: number): Purchase {
  const purchase = purchaseOn(row);
  return { ...purchase, exits: [{ row: rowOf(purchase.expiration), part: 1 }] };
}

/** The instrument, and what it bought. */
function watched(instrument: Instrument): { readonly instrument: Instrument; readonly units: Unit[] } {
  const units: Unit[] = [];
  return {
    units,
    instrument: {
      buy(row, purchase) {
        const unit = instrument.buy(row, purchase);
        if (unit !== null) units.push(unit);
        return unit;
      },
    },
  };
}

function instrumentOf(name: InstrumentName, friction: Friction = free): Instrument {
  return makeInstrument(name, market, friction, 'base');
}

function sum(column: Float64Array, to = column.length): number {
  return column.subarray(0, to).reduce((total, value) => total + value, 0);
}

describe('walkAlternative', () => {
  for (const name of instrumentNames) {
    describe(name, () => {
      it('spends the premium on the row of the purchase, and nothing on any other', () => {
        const { premium } = walkAlternative(market, instrumentOf(name, live), [purchaseOn(ROW), purchaseOn(ROW + 9)]);
        const spent = new Float64Array(market.days.length);
        spent[ROW] = 1000;
        spent[ROW + 9] = 1000;
        expect(premium).toEqual(spent);
      });

      it('stands still before the purchase and after everything is sold', () => {
        const sold = purchaseOn(ROW, [{ row: ROW + 7, part: 1 }]);
        const { profitAndLoss } = walkAlternative(market, instrumentOf(name, live), [sold]);
        expect(profitAndLoss.some((gain, row) => gain !== 0 && (row < ROW || row > ROW + 7))).toBe(false);
        expect(profitAndLoss[ROW + 7]).not.toBe(0);
      });

      it('gains what its units are worth more when they are sold, less the costs of both fills', () => {
        const { instrument, units } = watched(instrumentOf(name, live));
        const sold = purchaseOn(ROW, [{ row: ROW + 7, part: 1 }]);
        const { profitAndLoss, costs } = walkAlternative(market, instrument, [sold]);
        const again = instrumentOf(name, live).buy(ROW, sold) as Unit;
        const count = 1000 / again.price;
        const gain = count * (again.valueAt(ROW + 7) - again.outlay);
        const cost = count * (again.entryCost + again.exitCostAt(ROW + 7));
        expect(units.length).toBe(1);
        expect(cost).toBeGreaterThan(0);
        expect(sum(costs)).toBeCloseTo(cost, 8);
        expect(sum(profitAndLoss)).toBeCloseTo(gain - cost, 8);
      });

      it('sells half where the hedge sells half, and the rest later', () => {
        const half = purchaseOn(ROW, [
          { row: ROW + 4, part: 0.5 },
          { row: ROW + 8, part: 1 },
        ]);
        const unit = instrumentOf(name).buy(ROW, half) as Unit;
        const { profitAndLoss } = walkAlternative(market, instrumentOf(name), [half]);
        const count = 1000 / unit.price;
        const gain = (count / 2) * (unit.valueAt(ROW + 4) + unit.valueAt(ROW + 8) - 2 * unit.outlay);
        expect(sum(profitAndLoss)).toBeCloseTo(gain, 8);
      });

      it('pays its settlement where the hedge held to settlement, without a cost', () => {
        const purchase = settled(ROW);
        const { instrument, units } = watched(instrumentOf(name, live));
        const { profitAndLoss, costs } = walkAlternative(market, instrument, [purchase]);
        const [unit] = units;
        const count = 1000 / unit.price;
        const row = rowOf(unit.expiration);
        expect(sum(costs)).toBeCloseTo(count * unit.entryCost, 8);
        expect(sum(profitAndLoss)).toBeCloseTo(count * (unit.settlementAt(row) - unit.outlay - unit.entryCost), 8);
        expect(profitAndLoss.findLastIndex((gain) => gain !== 0)).toBeLessThanOrEqual(row);
      });

      it('gains twice as much with twice the premium', () => {
        const once = walkAlternative(market, instrumentOf(name, live), [settled(ROW)]);
        const twice = walkAlternative(market, instrumentOf(name, live), [{ ...settled(ROW), premium: 2000 }]);
        expect(twice.profitAndLoss).toEqual(once.profitAndLoss.map((gain) => 2 * gain));
      });
    });
  }

  it('earns interest on cash, which a purchase takes out of the account and a future does not', () => {
    const instrument = (name: InstrumentName) => makeInstrument(name, made, free, 'base');
    const purchase = settled(ROW);
    const futures = walkAlternative(made, instrument('vx-futures'), [purchase]);
    const last = rowOf(purchase.expiration);
    const marks =
      vixFutureSettle(made, last - 1, purchase.expiration) - vixFutureSettle(made, ROW, purchase.expiration);
    const count = 1 / vixFutureSettle(made, ROW, purchase.expiration);
    expect(sum(futures.profitAndLoss, last)).toBeCloseTo(1000 * count * marks, 8);
    const puts = instrument('spx-puts');
    const unit = puts.buy(ROW, purchase) as Unit;
    const track = walkAlternative(made, instrument('spx-puts'), [purchase]);
    const worth = (1000 / unit.price) * unit.valueAt(ROW + 1);
    const elapsed = made.days[ROW + 1] - made.days[ROW];
    expect(track.profitAndLoss[ROW + 1]).toBeCloseTo(worth - 1000 - (1000 * 0.03 * elapsed) / 365, 8);
  });

  it('does nothing with a purchase of nothing', () => {
    const nothing = { ...purchaseOn(ROW), premium: 0 };
    const { profitAndLoss, premium } = walkAlternative(market, instrumentOf('spx-puts', live), [nothing]);
    expect(sum(premium)).toBe(0);
    expect(profitAndLoss.every((gain) => gain === 0)).toBe(true);
  });
});

describe('vx-futures', () => {
  it('gains 1000 USD per point on the notional that the premium pays for, by hand', () => {
    // Futures at 20 that settle at 26: 1000 USD of notional are 0.05 futures, which gain 0.05 x 6 x 1000 = 300.
    const settles = market.vixFutures.settles.map(() => 20);
    const flat: Market = {
      ...market,
      vixFutures: { ...market.vixFutures, settles },
      vixSettlement: market.vixSettlement.map(() => 26),
    };
    const futures = makeInstrument('vx-futures', flat, live, 'base');
    const { profitAndLoss, costs } = walkAlternative(flat, futures, [settled(ROW)]);
    // Half a tick, 25 USD per future, and 1 USD of commission.
    expect(sum(costs)).toBeCloseTo(0.05 * 26, 12);
    expect(sum(profitAndLoss)).toBeCloseTo(300 - 1.3, 10);
  });
});

describe('vix-call-spreads', () => {
  it("buys the layer's call, sells the 0.25-delta one, and is never worth more than the width", () => {
    const purchase = purchaseOn(ROW);
    const smile = makeVixSmile(market, ROW, purchase.expiration, surfaceParameterSets.base);
    const unit = instrumentOf('vix-call-spreads').buy(ROW, purchase) as Unit;
    // The short strike, found from the price: the long call less the spread is the short call.
    const short = smilePrice(smile, 'call', purchase.strike) - unit.price / 100;
    let far = purchase.strike;
    while (smilePrice(smile, 'call', far) > short + 1e-9) far += 0.5;
    expect(smilePrice(smile, 'call', far)).toBeCloseTo(short, 9);
    expect(Math.abs(smileDelta(smile, 'call', far) - 0.25)).toBeLessThan(0.06);
    const width = 100 * (far - purchase.strike);
    for (let row = ROW; market.days[row] < purchase.expiration; ++row) {
      expect(unit.valueAt(row)).toBeGreaterThanOrEqual(0);
      expect(unit.valueAt(row)).toBeLessThanOrEqual(width);
    }
    for (const level of [5, purchase.strike, purchase.strike + 1, far, 90]) {
      const crash: Market = { ...market, vixSettlement: market.vixSettlement.map(() => level) };
      const spread = makeInstrument('vix-call-spreads', crash, free, 'base').buy(ROW, purchase) as Unit;
      const payoff = Math.min(width, Math.max(0, 100 * (level - purchase.strike)));
      expect(spread.settlementAt(ROW + 20)).toBeCloseTo(payoff, 8);
    }
  });

  it("sells the next strike up where the layer's own call has less delta than that", () => {
    const far = { ...purchaseOn(ROW), strike: 45 };
    const crash: Market = { ...market, vixSettlement: market.vixSettlement.map(() => 90) };
    const spread = makeInstrument('vix-call-spreads', crash, free, 'base').buy(ROW, far) as Unit;
    expect(spread.settlementAt(ROW + 20)).toBeCloseTo(250, 8);
  });
});

describe('spx-puts', () => {
  it('buys the 0.25-delta put of the SPX expiration next to that of the calls', () => {
    for (let row = 50; row < 300; row += 17) {
      const purchase = purchaseOn(row);
      const unit = instrumentOf('spx-puts').buy(row, purchase) as Unit;
      expect(Math.abs(unit.expiration - purchase.expiration)).toBeLessThan(8);
      const smile = makeSpxSmile(market, row, unit.expiration, surfaceParameterSets.base);
      const strikes = Array.from({ length: 400 }, (_, step) => 5 * (step + 1));
      const strike = strikes.find((each) => Math.abs(100 * smilePrice(smile, 'put', each) - unit.price) < 1e-6);
      expect(smileDelta(smile, 'put', strike as number)).toBeCloseTo(0.25, 1);
    }
  });

  it('settles on the morning value of its own expiration, whatever the day closed at', () => {
    const purchase = settled(ROW);
    const before = instrumentOf('spx-puts').buy(ROW, purchase) as Unit;
    const row = rowOf(before.expiration);
    const settlement = market.spxSettlement.slice();
    settlement[row] = 400;
    const crash: Market = { ...market, spxSettlement: settlement };
    const { instrument, units } = watched(makeInstrument('spx-puts', crash, free, 'base'));
    const { profitAndLoss } = walkAlternative(crash, instrument, [purchase]);
    const strike = units[0].settlementAt(row) / 100 + 400;
    expect(strike % 5).toBeCloseTo(0, 9);
    expect(strike).toBeLessThan(market.spxClose[ROW]);
    expect(sum(profitAndLoss)).toBeCloseTo((1000 / units[0].price) * 100 * (strike - 400) - 1000, 6);
  });
});
