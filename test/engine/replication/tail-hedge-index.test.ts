import { describe, expect, it } from 'vitest';
import type { Market } from '../../../engine/contracts/market.js';
import { replicateTailHedgeIndex, tailHedgeWeight } from '../../../engine/replication/index.js';
import { surfaceParameterSets } from '../../../engine/surfaces/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const settings = {
  parameters: surfaceParameterSets.base,
  friction: { level: 'none', commission: 0, spxSpread: 0, vixSpread: 0 },
} as const;

/** A market in which every contract has a level of its own that never changes. */
function stillMarket(levelOf: (expiration: number) => number): Market {
  const market = makeMarket(randomPath(120, 3));
  const settles = Float64Array.from(market.vixFutures.expirations, levelOf);
  return { ...market, vixFutures: { ...market.vixFutures, settles } };
}

describe('tailHedgeWeight', () => {
  it.each([
    [12, 0],
    [15, 0],
    [15.05, 0.01],
    [30, 0.01],
    [30.05, 0.005],
    [50, 0.005],
    [50.05, 0],
  ])('at a future of %d is %d', (future, weight) => {
    expect(tailHedgeWeight(future)).toBe(weight);
  });
});

describe('replicateTailHedgeIndex', () => {
  it('reads the weight from the future that expires with the new calls', () => {
    const { vixExpirations } = stillMarket(() => 20);
    const newCalls = vixExpirations[1];
    const levelsWith = (expiring: number, next: number) => {
      const market = stillMarket((expiration) => (expiration === newCalls ? next : expiring));
      const flat = new Float64Array(market.days.length).fill(1000);
      const { levels, rolls } = replicateTailHedgeIndex(market, flat, settings);
      return levels.slice(rolls[0], rolls[1]);
    };
    // At 14 no calls are bought and the index is the S&P; at 20 there are calls, and they decay.
    for (const level of levelsWith(20, 14)) expect(level).toBeCloseTo(100, 9);
    expect(levelsWith(14, 20).at(-1)).toBeLessThan(99.9);
  });

  it('keeps its units until the next roll', () => {
    const market = stillMarket(() => 20);
    const flat = new Float64Array(market.days.length).fill(1000);
    const { levels, rolls } = replicateTailHedgeIndex(market, flat, settings);
    const between = rolls[0] + 5;
    const doubled = flat.map((level, row) => (row >= between && row < rolls[1] - 1 ? 2 * level : level));
    const after = replicateTailHedgeIndex(market, doubled, settings);
    // 99% of the account is in the index, whatever it does in between.
    expect(after.levels[between] - levels[between]).toBeCloseTo(99, 9);
    expect(after.levels[between - 1]).toBe(levels[between - 1]);
    expect(after.levels[rolls[1]]).toBeCloseTo(levels[rolls[1]], 9);
  });

  it('gains what its calls pay at settlement', () => {
    const market = stillMarket(() => 20);
    const flat = new Float64Array(market.days.length).fill(1000);
    const { rolls } = replicateTailHedgeIndex(market, flat, settings);
    const spiked = { ...market, vixSettlement: market.vixSettlement.with(rolls[1], 60) };
    const quiet = { ...market, vixSettlement: market.vixSettlement.with(rolls[1], 10) };
    const levelAtRoll = (of: Market) => replicateTailHedgeIndex(of, flat, settings).levels[rolls[1]];
    expect(levelAtRoll(quiet)).toBeCloseTo(99, 0);
    expect(levelAtRoll(spiked)).toBeGreaterThan(120);
  });
});
