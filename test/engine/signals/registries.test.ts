import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Market } from '../../../engine/contracts/market.js';
import { sliceMarket } from '../../../engine/contracts/market-slice.js';
import { makeRandom } from '../../../engine/math/index.js';
import {
  activationSignals,
  backwardationSeries,
  conditionSignals,
  missingColumns,
  type Signal,
} from '../../../engine/signals/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const ROWS = 420;
/** The furthest any signal looks into the published calendar [calendar days]. */
const CALENDAR_AHEAD = 10;

const registries: Record<string, Record<string, Signal<unknown>>> = {
  activationSignals,
  conditionSignals,
  backwardationSeries,
};

/** A random path with every column a signal may ask for, some of it not observed. */
function fullMarket(seed: number): Market {
  const market = makeMarket(randomPath(ROWS, seed));
  const random = makeRandom(seed + 1);
  let level = 100;
  const walk = () => Float64Array.from(market.days, () => (level += random.normal()));
  const sparse = (column: Float64Array) => column.map((value) => (random.normal() > 1.6 ? Number.NaN : value));
  const every = (step: number, from: number) =>
    Int32Array.from({ length: 20 }, (_, event) => market.days[0] + from + step * event);
  return {
    ...market,
    optional: { advance_decline: sparse(walk()), dollar_index: sparse(walk()) },
    events: { fomc: every(45, 20), cpi: every(30, 12), ppi: every(30, 14) },
  };
}

/** What was known at the close of a row: the rows up to it, and the calendar of the days just ahead. */
function knownAt(market: Market, row: number): Market {
  const horizon = market.days[row] + CALENDAR_AHEAD;
  const events = Object.entries(market.events).map(([kind, days]) => [kind, days.filter((day) => day <= horizon)]);
  return { ...sliceMarket(market, 0, row + 1), events: Object.fromEntries(events) };
}

/** The columns of a signal's answer, one or one per layer. */
const columnsOf = (values: unknown) => (Array.isArray(values) ? values : [values]) as ArrayLike<number>[];

/** Up to 30 rows next to a change: where an answer that knows tomorrow differs from one that does not. */
function tellingRows(columns: ArrayLike<number>[]): number[] {
  const rows = Array.from({ length: ROWS - 2 }, (_, at) => at + 1).filter((row) =>
    columns.some((column) => column[row] !== column[row - 1] || column[row] !== column[row + 1]),
  );
  const stride = Math.max(1, Math.ceil(rows.length / 30));
  return [...rows.filter((_, at) => at % stride === 0), ROWS - 1];
}

describe.each(Object.entries(registries))('%s', (_, registry) => {
  it.each(Object.entries(registry))('%s knows nothing of the days to come', (_, signal) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const market = fullMarket(seed);
        const whole = columnsOf(signal.compute(market));
        for (const row of tellingRows(whole)) {
          const cut = columnsOf(signal.compute(knownAt(market, row)));
          expect(cut.map((column) => Array.from(column))).toEqual(
            whole.map((column) => Array.from(column).slice(0, row + 1)),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(Object.entries(registry))('%s goes by its name and says what it reads', (name, signal) => {
    expect(signal.name).toBe(name);
    expect(signal.doc).toMatch(/^[A-Z].*\.$/);
    expect(signal.source).not.toBe('');
    expect(missingColumns(signal, fullMarket(1))).toEqual([]);
    const bare = makeMarket(randomPath(ROWS, 1));
    expect(missingColumns(signal, bare)).toEqual(signal.columns);
  });

  it.each(Object.entries(registry))('%s changes over a year and a half, but for always', (name, signal) => {
    const values = columnsOf(signal.compute(fullMarket(3))).flatMap((column) =>
      Array.from(column).slice(signal.lookback),
    );
    expect(new Set(values).size > 1).toBe(name !== 'always');
    expect(values.some(Number.isNaN)).toBe(false);
  });

  it.each(Object.entries(registry))('%s is the same before its lookback on every market', (_, signal) => {
    const early = (seed: number) =>
      columnsOf(signal.compute({ ...makeMarket(randomPath(ROWS, seed)), optional: fullMarket(seed).optional })).map(
        (column) => Array.from(column).slice(0, signal.lookback),
      );
    expect(early(4)).toEqual(early(5));
  });
});
