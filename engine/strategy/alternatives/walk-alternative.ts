import { cashYield } from '../../book/interest.js';
import type { Market } from '../../contracts/market.js';
import type { Instrument, Unit } from './instrument.js';
import type { Purchase } from './purchase.js';

/** Day-by-day account of an alternative; every column [USD], shape [days]. */
export interface AlternativeTrack {
  /** Change of cash and marks since the row before: gains + interest − costs. */
  readonly profitAndLoss: Float64Array;
  /** What was spent, costs not included: equal to the hedge's premium on every row on which something was listed. */
  readonly premium: Float64Array;
  readonly costs: Float64Array;
}

interface Position {
  readonly unit: Unit;
  units: number;
}

/**
 * Spends the premium of a hedge on an instrument: on the row of each of its purchases as many units as that premium
 * buys, costs on top. What the hedge sold is sold on the same row, in the same part; what the hedge held to settlement
 * is held to the instrument's own.
 *
 * Order within a day: settlement at the morning's value, sales and purchases at the close, marks.
 *
 * @param purchases - of all layers
 */
export function walkAlternative(
  market: Market,
  instrument: Instrument,
  purchases: readonly Purchase[],
): AlternativeTrack {
  const dayCount = market.days.length;
  const track = {
    profitAndLoss: new Float64Array(dayCount),
    premium: new Float64Array(dayCount),
    costs: new Float64Array(dayCount),
  };
  const held = new Map<Purchase, Position>();
  const events = eventsByRow(purchases, dayCount);
  let cash = 0;
  let equity = 0;

  for (let row = 0; row < dayCount; ++row) {
    let costs = 0;
    if (row > 0) cash += cash * cashYield(market, row);
    for (const [purchase, { unit, units }] of held) {
      if (unit.expiration > market.days[row]) continue;
      cash += units * unit.settlementAt(row);
      held.delete(purchase);
    }
    for (const { purchase, part } of events.sales[row] ?? []) {
      const position = held.get(purchase);
      // What the hedge held to settlement is held to the instrument's own; what settled before is gone.
      if (position === undefined || purchase.expiration <= market.days[row]) continue;
      const sold = position.units * part;
      cash += sold * position.unit.valueAt(row);
      costs += sold * position.unit.exitCostAt(row);
      position.units -= sold;
      if (part === 1) held.delete(purchase);
    }
    for (const purchase of events.purchases[row] ?? []) {
      const unit = instrument.buy(row, purchase);
      if (unit === null || !(unit.price > 0) || !(purchase.premium > 0)) continue;
      const units = purchase.premium / unit.price;
      held.set(purchase, { unit, units });
      cash -= units * unit.outlay;
      costs += units * unit.entryCost;
      track.premium[row] = track.premium[row] + purchase.premium;
    }
    cash -= costs;
    let marks = 0;
    for (const { unit, units } of held.values()) marks += units * unit.valueAt(row);
    track.costs[row] = costs;
    track.profitAndLoss[row] = cash + marks - equity;
    equity = cash + marks;
  }
  return track;
}

function eventsByRow(purchases: readonly Purchase[], dayCount: number) {
  const bought: Purchase[][] = new Array(dayCount);
  const sales: { readonly purchase: Purchase; readonly part: number }[][] = new Array(dayCount);
  for (const purchase of purchases) {
    bought[purchase.row] ??= [];
    bought[purchase.row].push(purchase);
    for (const { row, part } of purchase.exits) {
      sales[row] ??= [];
      sales[row].push({ purchase, part });
    }
  }
  return { purchases: bought, sales };
}
