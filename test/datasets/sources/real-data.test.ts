import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportResult, importFiles, readFiles } from '../../../datasets/sources/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';

describe.skipIf(!hasRealData)('importFiles, on the real files', () => {
  let home: string;
  let result: ImportResult;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'sweep-real-'));
    result = await importFiles([realDataDir], { name: 'cboe', home });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const rowOf = (date: string) => result.dataset.market.days.indexOf(toDay(date));
  /** Observed settles by expiration date; modelled ones are left out. */
  function curveOn(date: string): Map<string, number> {
    const { offsets, expirations, settles } = result.dataset.market.vixFutures;
    const curve = new Map<string, number>();
    for (let index = offsets[rowOf(date)] as number; index < (offsets[rowOf(date) + 1] as number); ++index) {
      if (!result.dataset.futuresModelled[index])
        curve.set(toIsoDate(expirations[index] as number), settles[index] as number);
    }
    return curve;
  }
  const refusedIn = (name: string) => result.report.files.find(({ path }) => path.endsWith(name))?.refused ?? [];

  it.each([
    ['2008-11-20', 80.86, 752.44],
    ['2018-02-05', 37.32, 2648.94],
    ['2020-03-16', 82.69, 2386.13],
    ['2024-08-05', 38.57, 5186.33],
  ])('has the known closes of %s', (date, vix, spx) => {
    expect(result.dataset.market.vix[rowOf(date)]).toBe(vix);
    expect(result.dataset.market.spxClose[rowOf(date)]).toBeCloseTo(spx, 2);
  });

  it('has the S&P 500 of the low of March 2020', () => {
    expect(result.dataset.market.spxClose[rowOf('2020-03-23')]).toBeCloseTo(2237.4, 2);
  });

  it.each([
    ['2008-10-10', '2008-10-22', 56.71],
    ['2011-08-08', '2011-08-17', 36.55],
    ['2018-02-05', '2018-02-14', 33.225],
  ])('has the official settle, not a last price, of %s', (date, expiration, settle) => {
    expect(curveOn(date).get(expiration)).toBe(settle);
  });

  it.each([
    ['2005-01-19', 12.772], // times ten in the file
    ['2006-05-17', 14.025], // only in the exchange's list
    ['2013-01-16', 13.69], // zero in the newer of two files
    ['2014-03-18', 15.46], // a Tuesday
    ['2020-03-18', 69.76],
  ])('has the final settlement of %s', (date, value) => {
    expect(result.dataset.market.vixSettlement[rowOf(date)]).toBe(value);
  });

  it('crosses the rescaling of March 2007 without a step', () => {
    const before = curveOn('2007-03-23');
    const after = curveOn('2007-03-26');
    const both = [...before.keys()].filter((expiration) => after.has(expiration));
    expect(both.length).toBeGreaterThanOrEqual(6);
    for (const expiration of both) {
      expect(Math.abs((after.get(expiration) as number) - (before.get(expiration) as number))).toBeLessThan(0.5);
    }
  });

  it('has no observed settle outside 5 to 100', () => {
    const { settles } = result.dataset.market.vixFutures;
    const observed = settles.filter((_, index) => !result.dataset.futuresModelled[index]);
    expect(observed.length).toBeGreaterThan(40_000);
    expect(observed.filter((settle) => !(settle >= 5 && settle <= 100))).toEqual(new Float64Array());
  });

  it('observed the two nearest monthly contracts on every day from March 2006 to January 2026 on which both were listed', () => {
    const { days, vixFutures } = result.dataset.market;
    const lacking: string[] = [];
    for (let row = rowOf('2006-03-01'); row <= rowOf('2026-01-30'); ++row) {
      const first = vixFutures.offsets[row] as number;
      if (result.dataset.futuresModelled[first] || result.dataset.futuresModelled[first + 1]) {
        lacking.push(toIsoDate(days[row] as number));
      }
    }
    // In 2006 the second month was listed only on the Monday after the first had become the nearest.
    expect(lacking).toEqual([
      ...['2006-04-19', '2006-04-20', '2006-04-21', '2006-05-17', '2006-05-18', '2006-05-19'],
      ...['2006-07-19', '2006-07-20', '2006-07-21', '2006-08-16', '2006-08-17', '2006-08-18'],
    ]);
  });

  it('fills the contracts whose own file is missing from the continuous series', () => {
    expect(curveOn('2022-03-14').get('2022-03-15')).toBe(31.8036);
    expect(curveOn('2024-06-14').get('2024-06-18')).toBe(12.9549);
    expect(curveOn('2025-03-17').get('2025-03-18')).toBe(20.8352);
  });

  it('gives the same bytes for its folders named in another order', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sweep-real-'));
    const folders = readdirSync(realDataDir).map((name) => join(realDataDir, name));
    const { dataset } = await importFiles(folders.reverse(), { name: 'cboe', home: other });
    for (const file of readdirSync(dataset.folder)) {
      const [here, there] = [result.dataset.folder, dataset.folder].map((folder) => readFileSync(join(folder, file)));
      expect([file, here.equals(there)]).toEqual([file, true]);
    }
    expect(readdirSync(dataset.folder)).toEqual(readdirSync(result.dataset.folder));
    rmSync(other, { recursive: true });
  });

  it('refuses the known misprints', () => {
    const misprint = 'settle contradicts the days and contracts beside it';
    expect(refusedIn('CFE_G14_VX.csv')).toContainEqual(expect.objectContaining({ reason: misprint, count: 1 }));
    expect(curveOn('2013-05-28').get('2014-02-19')).toBe(20.1);
    expect(refusedIn('CFE_Q09_VX.csv')).toContainEqual(expect.objectContaining({ reason: misprint, count: 1 }));
    expect(refusedIn('CFE_F09_VX.csv')).toContainEqual(
      expect.objectContaining({ reason: 'settle outside 5 to 150', count: 1 }),
    );
    expect(refusedIn('VVIX_History.csv')).toMatchObject([{ reason: 'value outside 45 to 300', count: 6 }]);
    expect(refusedIn('VIX_History.csv')).toMatchObject([{ reason: 'not a trading day', count: 33 }]);
  });

  it('names the bad rows of the files in the checks', () => {
    const named = result.findings
      .filter(({ severity, table }) => severity === 'warning' && table === 'file')
      .map(({ day, column, value }) => `${day} ${column} ${value}`);
    expect(named).toEqual(
      expect.arrayContaining([
        '2013-05-28 CFE_G14_VX.csv:3 settle 10.25', // a misprint
        '2008-04-21 CFE_F09_VX.csv:3 settle 1', // a price that is no price
        '2022-07-04 VIX_History.csv:8190 close 27.53', // a holiday
        '2018-01-15 UX1_UX8_bloomberg_2018_2020.csv:12 ux1 index 10.575', // Bloomberg's fill
        '2023-07-01 shiller_sp500_monthly.csv:1832 dividend 0', // not filled in yet
        '2006-03-15 VVIX_History.csv:3 vvix 15.71', // a slip of the computation
      ]),
    );
  });

  it('finds no error in the tables, and the crashes among what to look at', () => {
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const jumps = result.findings.filter(({ rule, column }) => rule === 'jump' && column === 'vix');
    expect(jumps.map(({ day }) => day)).toEqual(['1991-11-15', '2018-02-05']);
  });

  it('has announcements, macro columns and breadth', () => {
    const { events, optional } = result.dataset.market;
    expect(Object.fromEntries(Object.entries(events).map(([kind, days]) => [kind, days.length]))).toEqual({
      fomc: 289,
      'fomc-unscheduled': 36,
      cpi: 144,
      ppi: 1,
    });
    expect([...events['fomc-unscheduled']].map(toIsoDate)).toContain('2020-03-23');
    // The figure of September 2022 stands from 16 October, a Sunday.
    expect(optional.dollar_index[rowOf('2022-10-14')]).toBe(129.01);
    expect(optional.dollar_index[rowOf('2022-10-17')]).toBe(132.1);
    expect(optional.cpi[rowOf('2020-03-02')]).toBeCloseTo(257.971, 3);
    expect(optional.advance_decline[rowOf('2017-01-03')]).toBe(optional.advance_decline[rowOf('2016-12-30')]);
    expect(optional.advance_decline[rowOf('2004-12-31')]).toBeNaN();
  });

  it('knows a recognised format for every file but the readme and derived option features', () => {
    const leftOut = result.report.files.filter((file) => file.leftOut !== null).map(({ path }) => path);
    expect(leftOut).toEqual(['README.md', 'options/spx_options_features_2017_2025.csv']);
  });

  it('refuses no row for its form: the files are whole', () => {
    const reasons = new Set(result.report.files.flatMap(({ refused }) => refused.map(({ reason }) => reason)));
    for (const reason of reasons) expect(reason).not.toMatch(/fields|quotes|no date|no number|two different/);
  });

  it('agrees with the contracts files wherever they and a vendor by rank have the same settle', async () => {
    const { futures } = (await readFiles([realDataDir])).observations;
    const official = new Map<string, number>();
    for (const { expiration, days, settles, source } of futures) {
      if (!source.vendor.startsWith('cfe')) continue;
      for (const [index, day] of days.entries()) official.set(`${expiration} ${day}`, settles[index] as number);
    }
    /** Share of settles further than this from the official one, where there is one. */
    const shareOff = (vendor: string, tolerance: number) => {
      let compared = 0;
      let off = 0;
      for (const { expiration, days, settles, source } of futures) {
        if (source.vendor !== vendor) continue;
        days.forEach((day, index) => {
          const settle = official.get(`${expiration} ${day}`);
          if (settle === undefined) return;
          ++compared;
          if (Math.abs(settle - (settles[index] as number)) > tolerance) ++off;
        });
      }
      expect(compared).toBeGreaterThan(10_000);
      return off / compared;
    };
    // A rank off by one would differ by the slope of the curve, about a point, on all days.
    expect(shareOff('vx-continuous', 0.05)).toBeLessThan(0.01);
    expect(shareOff('vixcentral', 0.05)).toBeLessThan(0.01);
    expect(shareOff('leyhline', 0.5)).toBeLessThan(0.01);
  });
});
