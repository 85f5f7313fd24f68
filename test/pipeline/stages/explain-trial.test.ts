import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIAL_METRICS } from '../../../engine/book/index.js';
import { explainTrial } from '../../../pipeline/stages/explain-trial.js';
import { prepareAgain } from '../../../pipeline/stages/prepare-again.js';
import type { PreparedRun } from '../../../pipeline/stages/prepared-run.js';
import { type Explanation, explanationSchema } from '../../../results/schemas/index.js';
import { findRun, readTable, type StoredTable } from '../../../results/store/index.js';
import { sweep } from '../../end-to-end/sweep.js';

/** Every way a trial is evaluated: sums of tracks, walks, accounts that reinvest, futures, moved lots, no hedge. */
const GRID = `# Digits of a mix: units of the 30-, 110- and 220-day layer.
name: open
period: {from: 2007-06-01, to: 2009-06-30}
friction: {level: live}
claims: [headline]
union:
  - {hedge.mix: 0/0/0}
  - {hedge.sizing: [contracts, budget, risk, vega]}
  - {account.reinvest: true}
  - {hedge.management: [neutral, restrike]}
  - {hedge.shift: 0.3, hedge.creditLimit: 0.2}
  - {hedge.exit: vix-vix3m, condor.stopLoss: 2, friction.level: stressed}
`;

const home = mkdtempSync(join(tmpdir(), 'sweep-explain-'));
let run: PreparedRun;
let trials: StoredTable;
let explanations: Explanation[];

beforeAll(async () => {
  const grid = join(home, 'open.yaml');
  writeFileSync(grid, GRID);
  const { code, stderr } = await sweep(['run', grid, '--out', home]);
  expect(`${stderr}${code}`).toBe('0');
  const folder = await findRun(home, 'open');
  ({ run } = await prepareAgain(folder, undefined));
  trials = await readTable(join(folder, 'trials.parquet'));
  explanations = trials.texts('trial').map((id) => explainTrial(run, id as string));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const last = <Item>(items: readonly Item[]) => items[items.length - 1];
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('explainTrial', () => {
  it('recomputes the metrics of every kind of trial to the bit of what the run stored', () => {
    expect(explanations.length).toBe(10);
    for (const [row, { metrics }] of explanations.entries()) {
      for (const name of TRIAL_METRICS) {
        expect(metrics[name] ?? Number.NaN, `${name} of ${explanations[row].trial}`).toBe(trials.numbers(name)[row]);
      }
    }
  });

  it('has fills, open positions and interest that sum to the profit of the measured days', () => {
    for (const { attribution, daily, fills, period } of explanations) {
      const measured = fills.filter(({ day }) => day > period.base);
      const received = total(measured.map(({ cashFlow }) => cashFlow));
      const interest = total(attribution.map((part) => part.interest));
      const profit = last(daily.equity.hedged) - daily.equity.hedged[0];
      const marks = last(daily.marks) - daily.marks[0];
      // Futures count at their whole price: those still short at the end owe the price of the last day.
      const owed = total(
        measured.flatMap(({ instrument, action, contract, quantity }) => {
          if (instrument !== 'future') return [];
          const { price } = last(measured.filter((fill) => fill.contract === contract));
          return [(action === 'sell' ? 1 : -1) * quantity * price * 1000];
        }),
      );
      expect(Math.abs(received - owed + marks + interest - profit)).toBeLessThan(1e-4);
    }
  });

  it('has equity that is cash plus marks on every day', () => {
    for (const { daily } of explanations) {
      for (const [day, equity] of daily.equity.hedged.entries()) {
        expect(Math.abs(daily.cash[day] + daily.marks[day] - equity)).toBeLessThan(1e-4);
      }
    }
  });

  it('splits the profit into legs, layers and interest without a rest', () => {
    for (const { attribution, daily, axes } of explanations) {
      const profit = last(daily.equity.hedged) - daily.equity.hedged[0];
      expect(Math.abs(total(attribution.map((part) => part.profitAndLoss)) - profit)).toBeLessThan(1e-4);
      for (const part of attribution) {
        expect(part.profitAndLoss).toBeCloseTo(part.gross + part.interest - part.costs, 4);
      }
      const layers = attribution.filter(({ part }) => part.startsWith('layer'));
      expect(layers.length).toBe(axes['hedge.mix'] === '0/0/0' ? 0 : 3);
      // Wings take back a part of what the short strikes make or lose.
      for (const side of ['put', 'call']) {
        const [short, long] = ['short', 'long'].map((leg) => attribution.find(({ part }) => part === `${leg} ${side}`));
        expect(Math.sign(short?.gross ?? 0)).toBe(-Math.sign(long?.gross ?? 0));
        expect(Math.abs(long?.gross ?? 0)).toBeLessThan(Math.abs(short?.gross ?? 0));
      }
    }
  });

  it('tells drawdowns that the daily equity shows, the deepest being the stored one', () => {
    for (const { daily, drawdowns, metrics } of explanations) {
      for (const account of ['unhedged', 'hedged'] as const) {
        const told = drawdowns[account];
        expect(told[0].fraction).toBe(metrics[`${account}_drawdown`]);
        expect(told[0].fraction).toBeCloseTo(Math.max(...daily.drawdown[account]), 12);
        for (const { peak, trough, recovery, usd } of told) {
          const at = (day: string) => daily.equity[account][daily.day.indexOf(day)];
          expect(at(peak) - at(trough)).toBe(usd);
          expect(peak < trough).toBe(true);
          if (recovery !== null) expect(at(recovery)).toBeGreaterThanOrEqual(at(peak));
        }
      }
    }
  });

  it('has months that make up the years, and years that make up the whole', () => {
    for (const { axes, daily, months } of explanations) {
      const { hedged } = months;
      const months2008 = hedged[1].months.map((month) => month as number);
      if (axes['account.reinvest'] === true) {
        expect(months2008.reduce((product, month) => product * (1 + month), 1) - 1).toBeCloseTo(hedged[1].whole, 10);
      } else {
        const capital = daily.equity.hedged[0];
        expect(total(months2008)).toBeCloseTo(hedged[1].whole, 10);
        expect(total(hedged.map(({ whole }) => whole)) * capital).toBeCloseTo(last(daily.equity.hedged) - capital, 4);
      }
    }
  });

  it('tells every change of state with the rule that made it', () => {
    const exits = explanations.find(({ axes }) => axes['hedge.exit'] === 'vix-vix3m') as Explanation;
    expect(exits.transitions.filter(({ to }) => to === 'unwound').length).toBeGreaterThanOrEqual(3);
    for (const layer of ['layer 1', 'layer 2', 'layer 3']) {
      const states = exits.transitions.filter((each) => each.layer === layer);
      for (const [at, { from }] of states.entries()) expect(from).toBe(at === 0 ? 'flat' : states[at - 1].to);
    }
  });

  it('counts calls, and futures where a layer is kept neutral', () => {
    const plain = explanations.find(
      ({ axes }) => axes['hedge.sizing'] === 'contracts' && axes['hedge.management'] === 'static',
    );
    const bought = plain?.fills.filter(({ action, instrument }) => action === 'buy' && instrument === 'call') ?? [];
    expect(new Set(bought.map(({ book, quantity }) => `${book}: ${quantity}`))).toEqual(
      new Set(['layer 1: 4', 'layer 2: 4', 'layer 3: 2']),
    );
    const neutral = explanations.find(({ axes }) => axes['hedge.management'] === 'neutral') as Explanation;
    const futures = neutral.fills.filter(({ instrument }) => instrument === 'future');
    const position = new Map<string, number>();
    for (const { book, action, contract, quantity } of futures) {
      const key = `${book} ${contract}`;
      const change = action === 'sell' ? -quantity : quantity;
      position.set(key, (position.get(key) ?? 0) + change);
      expect(position.get(key)).toBeLessThan(1e-9);
    }
    const expired = [...position].filter(([key]) => key.slice(-10) <= neutral.period.to);
    for (const [, quantity] of expired) expect(Math.abs(quantity)).toBeLessThan(1e-9);
  });

  it('is what its schema says', () => {
    for (const explanation of explanations) expect(explanationSchema.parse(explanation)).toEqual(explanation);
  });
});
