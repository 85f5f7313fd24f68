import { describe, expect, it } from 'vitest';
import type { Fill } from '../../../engine/book/index.js';
import { sliceMarket } from '../../../engine/contracts/market-slice.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { condorsPerTranche, walkCondorLadder } from '../../../engine/strategy/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { liveFriction, plainCondor } from '../../specs.js';

const market = makeMarket(randomPath(600, 7));

describe('walkCondorLadder', () => {
  for (const [name, spec] of Object.entries({
    'held to expiry, free': plainCondor,
    'managed, with costs': { ...plainCondor, friction: liveFriction, profitTarget: 0.5, stopLoss: 2, timeExit: 21 },
    'stressed fills': { ...plainCondor, friction: { ...liveFriction, level: 'stressed' as const }, timeExit: 21 },
    'delta wings, daily': { ...plainCondor, entry: 'daily' as const, wing: { kind: 'delta' as const, value: 0.05 } },
  })) {
    it(`keeps equity equal to cash plus marks and explains every change: ${name}`, () => {
      const track = walkCondorLadder(market, spec, new SignalReader(market), 0);
      let equity = 0;
      for (let row = 0; row < market.days.length; ++row) {
        equity += track.profitAndLoss[row];
        expect(equity).toBeCloseTo(track.cash[row] + track.marks[row], 6);
        const explained = track.gross[row] + track.interest[row] - track.costs[row];
        expect(track.profitAndLoss[row]).toBeCloseTo(explained, 6);
      }
    });
  }

  it('settles every condor between its largest loss and its credit, before costs', () => {
    const sold = new Map<string, number>();
    let settled = 0;
    walkCondorLadder(market, plainCondor, new SignalReader(market), 0, {
      blotter: (fill: Fill) => {
        if (fill.action === 'sell') sold.set(fill.contract, fill.price);
        if (fill.action !== 'settle') return;
        const credit = sold.get(fill.contract) as number;
        const [longPut, shortPut, shortCall, longCall] = fill.contract.split(' ')[1].split('/').map(Number);
        const width = Math.max(shortPut - longPut, longCall - shortCall);
        expect(credit - fill.price).toBeLessThanOrEqual(credit);
        expect(credit - fill.price).toBeGreaterThanOrEqual(credit - width - 1e-9);
        settled += 1;
      },
    });
    expect(settled).toBeGreaterThan(100);
  });

  it('has about ten condors in force at full ladder', () => {
    const track = walkCondorLadder(market, plainCondor, new SignalReader(market), 0);
    // Each condor risks at most its 50-point width.
    const condors = track.riskInForce.map((risk) => risk / (50 * 100));
    const average = condors.subarray(60).reduce((sum, count) => sum + count, 0) / (condors.length - 60);
    expect(average).toBeGreaterThan(7);
    expect(average).toBeLessThan(11);
    expect(condorsPerTranche({ ...plainCondor, integer: true })).toBe(2);
  });

  it('pays the same before costs with and without friction, and only costs differ', () => {
    const without = walkCondorLadder(market, plainCondor, new SignalReader(market), 0);
    const withCosts = walkCondorLadder(market, { ...plainCondor, friction: liveFriction }, new SignalReader(market), 0);
    expect(withCosts.gross).toEqual(without.gross);
    expect(withCosts.costs.reduce((sum, cost) => sum + cost, 0)).toBeGreaterThan(0);
    expect(without.costs.every((cost) => cost === 0)).toBe(true);
  });

  it('sells short strikes near the delta asked for and wings at the width asked for', () => {
    walkCondorLadder(market, { ...plainCondor, wing: { kind: 'points', value: 25 } }, new SignalReader(market), 0, {
      blotter: (fill) => {
        if (fill.action !== 'sell') return;
        const [longPut, shortPut, shortCall, longCall] = fill.contract.split(' ')[1].split('/').map(Number);
        expect(shortPut - longPut).toBe(25);
        expect(longCall - shortCall).toBe(25);
      },
    });
  });

  it('leaves on the rule that was hit, the stop before the target before the time exit', () => {
    const reasons = new Map<string, number>();
    walkCondorLadder(
      market,
      { ...plainCondor, profitTarget: 0.5, stopLoss: 1, timeExit: 21 },
      new SignalReader(market),
      0,
      {
        blotter: ({ reason, action }) => {
          if (action === 'buy') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        },
      },
    );
    for (const reason of ['stop', 'profit target', 'time exit']) expect(reasons.get(reason)).toBeGreaterThan(3);
  });

  it('does the same before a day whatever comes after it', () => {
    const managed = { ...plainCondor, profitTarget: 0.5, stopLoss: 2, timeExit: 21, friction: liveFriction };
    const whole = walkCondorLadder(market, managed, new SignalReader(market), 0);
    for (const days of [40, 171, 399]) {
      const cut = walkCondorLadder(
        sliceMarket(market, 0, days),
        managed,
        new SignalReader(sliceMarket(market, 0, days)),
        0,
      );
      expect(cut.profitAndLoss).toEqual(whole.profitAndLoss.subarray(0, days));
      expect(cut.riskInForce).toEqual(whole.riskInForce.subarray(0, days));
    }
  });
});
