import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelledAmSettlement, realOpens } from '../../../datasets/models/index.js';
import { hasRealData, realDataDir } from '../../real-data.js';

const DAYS = 600;
const closes = Float64Array.from({ length: DAYS }, (_, day) => 2000 + 15 * Math.sin(day));
/** Opens at which a share of the day's move has happened. */
const opensAfter = (share: number) =>
  closes.map((close, day) => (day === 0 ? close : closes[day - 1] + share * (close - closes[day - 1])));

describe('realOpens', () => {
  it('rejects opens that repeat the close before', () => {
    expect(realOpens(opensAfter(0), closes).includes(1)).toBe(false);
  });

  it('accepts opens that move, once 250 sessions have been judged', () => {
    const real = realOpens(opensAfter(0.5), closes);
    expect(real.indexOf(1)).toBe(250);
    expect(real.subarray(250).every((flag) => flag === 1)).toBe(true);
  });

  it('never accepts a missing open', () => {
    const opens = opensAfter(0.5);
    opens[400] = Number.NaN;
    expect(realOpens(opens, closes)[400]).toBe(0);
  });

  it('judges a day by what was known on it', () => {
    const opens = opensAfter(0.5);
    const shortened = realOpens(opens.slice(0, 300), closes.slice(0, 300));
    expect(shortened).toEqual(realOpens(opens, closes).slice(0, 300));
  });
});

describe('modelledAmSettlement', () => {
  it("has made 0.4 of the day's log move where the VIX open is unknown", () => {
    const settlement = modelledAmSettlement(2000, 1900, Number.NaN);
    expect(Math.log(settlement / 2000)).toBeCloseTo(0.4 * Math.log(1900 / 2000), 12);
  });

  it('is the close of a day without a move', () => {
    expect(modelledAmSettlement(2000, 2000, Number.NaN)).toBe(2000);
    expect(modelledAmSettlement(2000, 2000, 1)).toBeCloseTo(2000, 10);
  });

  it('opens higher where the VIX opens lower', () => {
    // 2007-08-17, the morning of a cut of the discount rate.
    const cut = modelledAmSettlement(1411.27, 1445.94, 25.25 / 30.83);
    expect(cut).toBeCloseTo(1432.29, 2);
    expect(cut).toBeGreaterThan(modelledAmSettlement(1411.27, 1445.94, 1));
  });
});

describe.skipIf(!hasRealData)('realOpens on the S&P 500 of 1990-2026', () => {
  it('finds prints from January 2017 on, and none before', () => {
    const lines = readFileSync(join(realDataDir, 'indices/GSPC.csv'), 'utf8').trim().split('\n').slice(1);
    const rows = lines.map((line) => line.split(','));
    const column = (index: number) => Float64Array.from(rows, (row) => Number(row[index]));
    const real = realOpens(column(1), column(4));
    const dateOf = (row: number) => rows[row][0] as string;
    expect(dateOf(real.indexOf(1)).slice(0, 7)).toBe('2017-01');
    expect(dateOf(real.lastIndexOf(0)).slice(0, 7)).toBe('2017-01');
  });
});
