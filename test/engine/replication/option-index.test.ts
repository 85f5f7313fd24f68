import { describe, expect, it } from 'vitest';
import { isTradingDay } from '../../../datasets/calendars/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import {
  butterflyIndex,
  buyWriteIndex,
  condorIndex,
  type OptionIndexRules,
  protectivePutIndex,
  putWriteIndex,
  replicateOptionIndex,
} from '../../../engine/replication/index.js';
import type { CondorLeg } from '../../../engine/strategy/index.js';
import { surfaceParameterSets } from '../../../engine/surfaces/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const free = { level: 'none', commission: 0, spxSpread: 0, vixSpread: 0 } as const;
const settings = { parameters: surfaceParameterSets.base, friction: free };

/** Trading days of the spring of 2010 on which nothing happens. */
function flatMarket(spx: number, vix: number): Market {
  const days: number[] = [];
  for (let day = toDay('2010-03-01'); day <= toDay('2010-06-30'); ++day) if (isTradingDay(day)) days.push(day);
  const constant = (value: number) => new Float64Array(days.length).fill(value);
  return { ...makeMarket({ days: Int32Array.from(days), spx: constant(spx), vix: constant(vix) }), rate: constant(0) };
}

const LEGS: readonly CondorLeg[] = [
  { optionType: 'put', side: 1, strike: 90 },
  { optionType: 'put', side: -1, strike: 96 },
  { optionType: 'call', side: -1, strike: 105 },
  { optionType: 'call', side: 1, strike: 110 },
];

describe('condorIndex', () => {
  it('holds value / (10 x (wider wing - credit)) condors', () => {
    const unit = { spot: 100, legs: LEGS, debit: -1.5, discountFactor: 1 };
    expect(condorIndex.units(300, unit)).toBeCloseTo(300 / (10 * (6 - 1.5)), 12);
  });
});

describe('butterflyIndex', () => {
  it('counts the wider wing without the credit', () => {
    const unit = { spot: 100, legs: LEGS, debit: -4, discountFactor: 1 };
    expect(butterflyIndex.units(300, unit)).toBeCloseTo(300 / (10 * 6), 12);
  });
});

describe('putWriteIndex', () => {
  it('secures the strike with the account and the premium', () => {
    const legs = [{ optionType: 'put', side: -1, strike: 100 }] as const;
    expect(putWriteIndex.units(980, { spot: 100, legs, debit: -2, discountFactor: 0.99 })).toBeCloseTo(980 / 97, 12);
  });
});

describe('replicateOptionIndex', () => {
  const market = flatMarket(1200, 18);
  const expirations = ['2010-03-19', '2010-04-16', '2010-05-21', '2010-06-18'].map(toDay);

  it('rolls on the monthly expirations and starts at 100 with the first', () => {
    const { levels, rolls } = replicateOptionIndex(market, condorIndex, settings);
    expect([...rolls].map((row) => market.days[row])).toEqual(expirations);
    expect(levels[rolls[0]]).toBeCloseTo(100, 6);
    expect(levels.slice(0, rolls[0]).every(Number.isNaN)).toBe(true);
  });

  it('earns the whole credit of condors that expire worthless, and pays for puts that do', () => {
    const gainOf = (rules: OptionIndexRules) => {
      const { levels, rolls } = replicateOptionIndex(market, rules, settings);
      return levels[rolls[1]] / levels[rolls[0]] - 1;
    };
    const condorGain = gainOf(condorIndex);
    expect(condorGain).toBeGreaterThan(0.01);
    // The credit is a fifth of the wing at most, and ten times the loss is set aside.
    expect(condorGain).toBeLessThan(0.03);
    expect(gainOf(protectivePutIndex)).toBeLessThan(0);
    // Buying the S&P and selling a call is what selling a put is.
    expect(gainOf(buyWriteIndex)).toBeCloseTo(gainOf(putWriteIndex), 2);
  });

  it('settles on the settlement value, not on the close', () => {
    const { rolls } = replicateOptionIndex(market, putWriteIndex, settings);
    const crashed = { ...market, spxSettlement: market.spxSettlement.with(rolls[1], 1100) };
    const change = (of: Market) => {
      const { levels } = replicateOptionIndex(of, putWriteIndex, settings);
      return levels[rolls[1]] / levels[rolls[1] - 1] - 1;
    };
    expect(change(market)).toBeGreaterThan(-0.001);
    expect(change(crashed)).toBeCloseTo(-100 / 1200, 2);
  });

  it('loses half-spreads and nothing else to friction', () => {
    const live = { ...free, level: 'live', spxSpread: 0.05 } as const;
    const dear = replicateOptionIndex(market, condorIndex, { ...settings, friction: live });
    const cheap = replicateOptionIndex(market, condorIndex, settings);
    const row = dear.rolls[0];
    expect(dear.levels[row]).toBeLessThan(cheap.levels[row]);
    expect(dear.levels[row]).toBeGreaterThan(cheap.levels[row] - 0.5);
  });

  it('knows nothing of the days to come', () => {
    const path = randomPath(400, 7);
    const whole = replicateOptionIndex(makeMarket(path), condorIndex, settings);
    const cut = (column: Float64Array) => column.slice(0, 300);
    const half = makeMarket({ days: path.days.slice(0, 300), spx: cut(path.spx), vix: cut(path.vix) });
    expect(replicateOptionIndex(half, condorIndex, settings).levels).toEqual(whole.levels.slice(0, 300));
  });
});
