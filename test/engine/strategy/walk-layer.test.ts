import { describe, expect, it } from 'vitest';
import { cashYields, type Fill } from '../../../engine/book/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { sliceMarket } from '../../../engine/contracts/market-slice.js';
import { SignalReader } from '../../../engine/signals/index.js';
import {
  blankSizedColumns,
  findTrades,
  LAYER_COLUMNS,
  type LayerSpec,
  type SizedColumns,
  type Sizing,
  sizeLayer,
  walkCondorLadder,
  walkLayer,
} from '../../../engine/strategy/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { liveFriction, plainCondor, plainLayer } from '../../specs.js';

const condorSpec = { ...plainCondor, friction: liveFriction };
const market = makeMarket(randomPath(700, 11));
const signals = new SignalReader(market);
const condor = walkCondorLadder(market, condorSpec, signals, 0);

function fillsOf(spec: LayerSpec): Fill[] {
  const fills: Fill[] = [];
  walkLayer(market, spec, signals, 0, { blotter: (fill) => fills.push(fill) });
  return fills;
}

describe('walkLayer', () => {
  it('replaces a settled call the same day, at the expiration nearest to its tenor', () => {
    const fills = fillsOf({ ...plainLayer, targetDays: 110 });
    const settlements = fills.filter((fill) => fill.action === 'settle');
    expect(settlements.length).toBeGreaterThan(4);
    for (const settlement of settlements) {
      const bought = fills.find((fill) => fill.action === 'buy' && fill.row === settlement.row) as Fill;
      const days = toDay(bought.contract.split(' ')[1]) - market.days[bought.row];
      expect(Math.abs(days - 110)).toBeLessThanOrEqual(18);
    }
  });

  it('settles at the VIX settlement value, not at the close', () => {
    for (const fill of fillsOf(plainLayer).filter(({ action }) => action === 'settle')) {
      const [, expiration, strike] = fill.contract.split(' ');
      expect(expiration).toBe(toIsoDate(market.days[fill.row]));
      expect(fill.price).toBe(Math.max(0, market.vixSettlement[fill.row] - Number(strike)));
    }
  });

  it('rolls at the day asked for and never buys what it would have to sell at once', () => {
    const fills = fillsOf({ ...plainLayer, rollDays: 21 });
    const daysLeft = (fill: Fill) => toDay(fill.contract.split(' ')[1]) - market.days[fill.row];
    const sales = fills.filter(({ action }) => action === 'sell');
    expect(sales.length).toBeGreaterThan(10);
    for (const sale of sales) expect(daysLeft(sale)).toBeLessThanOrEqual(21);
    for (const buy of fills.filter(({ action }) => action === 'buy')) expect(daysLeft(buy)).toBeGreaterThan(21);
    expect(fills.some(({ action }) => action === 'settle')).toBe(false);
  });

  it('holds a tenor that is not longer than the roll day to expiry', () => {
    const fills = fillsOf({ ...plainLayer, targetDays: 12, rollDays: 21 });
    expect(fills.some(({ action }) => action === 'sell')).toBe(false);
    expect(fills.some(({ action }) => action === 'settle')).toBe(true);
  });

  it('buys out of the money by percent and by points of the future', () => {
    for (const [rule, lowest, highest] of [
      [{ kind: 'otm-percent', value: 10 }, 1.03, 1.17],
      [{ kind: 'otm-points', value: 6.5 }, 1.05, 2],
    ] as const) {
      for (const fill of fillsOf({ ...plainLayer, strike: rule }).filter(({ action }) => action === 'buy')) {
        const [, date, strike] = fill.contract.split(' ');
        const { offsets, expirations, settles } = market.vixFutures;
        const at = expirations.indexOf(toDay(date), offsets[fill.row]);
        expect(Number(strike) / settles[at]).toBeGreaterThan(lowest);
        expect(Number(strike) / settles[at]).toBeLessThan(highest);
      }
    }
  });

  it('does the same before a day whatever comes after it', () => {
    const spec = { ...plainLayer, rollDays: 21, friction: { ...liveFriction, level: 'stressed' as const } };
    const whole = walkLayer(market, spec, signals, 45);
    for (const days of [90, 333]) {
      const cut = walkLayer(sliceMarket(market, 0, days), spec, new SignalReader(market, 0, days), 45);
      for (const name of LAYER_COLUMNS) expect(cut[name]).toEqual(whole[name].subarray(0, days));
    }
  });
});

describe('sizeLayer', () => {
  const layer = walkLayer(market, { ...plainLayer, friction: liveFriction, rollDays: 21 }, signals, 45);

  const yields = cashYields(market);
  const BASE = 44;

  function size(sizing: Sizing) {
    const columns = blankSizedColumns(market.days.length);
    return { ...columns, ...sizeLayer(yields, findTrades(layer), condor, sizing, BASE, columns) };
  }

  /** Calls in force after a day's fills, as its theta tells. */
  function callsOn(row: number, { theta }: SizedColumns): number {
    return layer.mark[row] > 0 ? theta[row] / layer.theta[row] : 0;
  }

  for (const sizing of ['contracts', 'budget', 'risk', 'vega'] as const) {
    it(`explains every change by gains, interest and costs, and adds up the measured days: ${sizing}`, () => {
      const sized = size(sizing);
      const sums = { profit: 0, premium: 0, costs: 0, thetaSum: 0 };
      let [equity, mark, calls] = [0, 0, 0];
      for (let row = 0; row < market.days.length; ++row) {
        const interest = (equity - calls * mark) * yields[row];
        const held = layer.leaves[row] === 1 ? layer.proceeds[row] : layer.mark[row];
        const gain = calls * (held - mark + layer.futuresGain[row]);
        const bought = layer.enters[row] * callsOn(row, sized);
        const costs =
          calls * (layer.futuresCost[row] + layer.leaves[row] * layer.exitCost[row]) + bought * layer.entryCost[row];
        expect(sized.profitAndLoss[row]).toBeCloseTo(gain + interest - costs, 6);
        equity += sized.profitAndLoss[row];
        mark = layer.mark[row];
        calls = callsOn(row, sized);
        if (row <= BASE) continue;
        sums.profit += sized.profitAndLoss[row];
        sums.premium += bought * layer.premium[row];
        sums.costs += costs;
        sums.thetaSum += sized.theta[row];
      }
      expect(sums.premium).toBeGreaterThan(0);
      expect(sums.costs).toBeGreaterThan(0);
      for (const name of ['profit', 'premium', 'costs', 'thetaSum'] as const) {
        expect(sized[name]).toBeCloseTo(sums[name], 6);
      }
    });
  }

  const firstPurchase = layer.enters.indexOf(1);
  const callsAt = (sizing: Sizing) => callsOn(firstPurchase, size(sizing));

  it('buys one call per unit by contracts', () => {
    expect(callsAt('contracts')).toBe(1);
  });

  it('spends the whole purse of credits, costs included, by budget', () => {
    const purse = condor.credit.subarray(0, firstPurchase + 1).reduce((sum, credit) => sum + credit, 0);
    const debit = layer.premium[firstPurchase] + layer.entryCost[firstPurchase];
    expect(callsAt('budget') * debit).toBeCloseTo(purse, 8);
  });

  it('pays one percent of the risk in force as premium by risk', () => {
    const premium = callsAt('risk') * layer.premium[firstPurchase];
    expect(premium).toBeCloseTo(0.01 * condor.riskInForce[firstPurchase], 8);
  });

  it("holds a tenth of 45% of the condors' vega in points of the future by vega", () => {
    const points = callsAt('vega') * layer.pointValue[firstPurchase];
    const vega = -condor.vega[firstPurchase];
    expect(vega).toBeGreaterThan(0);
    expect(points).toBeCloseTo(0.1 * 0.45 * vega * layer.elasticity[firstPurchase], 8);
  });
});
