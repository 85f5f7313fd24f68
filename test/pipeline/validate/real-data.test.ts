import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../datasets/sources/index.js';
import type { Dataset } from '../../../datasets/store/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { surfaceParameterSets } from '../../../engine/surfaces/index.js';
import {
  type ChainRow,
  calibrateFriction,
  compareChains,
  countArbitrage,
  readSamples,
  type TrackingRow,
  validateBenchmarks,
} from '../../../pipeline/validate/index.js';
import { hasRealData, realDataDir } from '../../real-data.js';

const parameters = surfaceParameterSets.base;
const friction = { level: 'none', commission: 0, spxSpread: 0, vixSpread: 0 } as const;
const settings = { parameters, friction };
const always = { from: toDay('1900-01-01'), to: toDay('2200-01-01') };

describe.skipIf(!hasRealData)('the model held against the market', () => {
  let home: string;
  let dataset: Dataset;
  let rows: Map<string, TrackingRow>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'validate-'));
    ({ dataset } = await importFiles([realDataDir], { name: 'cboe', home }));
    const trackings = validateBenchmarks(dataset, [], always, settings);
    rows = new Map(trackings.map(({ row }) => [row.benchmark, row]));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const rowOf = (name: string) => rows.get(name) as TrackingRow;

  it('tracks Cboe CNDR 1990-2013', () => {
    const row = rowOf('CNDR');
    expect(row.months).toBeGreaterThan(280);
    expect(row.monthlyCorrelation).toBeGreaterThanOrEqual(0.945);
    expect(row.beta).toBeGreaterThan(0.9);
    expect(row.beta).toBeLessThan(1.1);
    expect(Math.abs(row.driftGapPerYear)).toBeLessThan(0.005);
    expect(Math.abs(row.maxDrawdownModel - row.maxDrawdownIndex)).toBeLessThan(0.02);
    // No opening quotation before 2017 is an observed one, and the row says so.
    expect(row.observedShare).toBe(0);
  });

  it('tracks the hedge leg of Cboe VXTH 2006-2013, also without the two months that make most of it', () => {
    const row = rowOf('VXTH');
    expect(row.months).toBeGreaterThan(90);
    expect(row.monthlyCorrelation).toBeGreaterThanOrEqual(0.99);
    expect(row.spearman).toBeGreaterThanOrEqual(0.85);
    expect(row.correlationWithoutTwoLargest).toBeGreaterThanOrEqual(0.97);
    expect(row.beta).toBeGreaterThan(0.93);
    expect(row.beta).toBeLessThan(1.07);
    expect(Math.abs(row.driftGapPerYear)).toBeLessThan(0.005);
    expect(row.observedShare).toBeGreaterThan(0.9);
  });

  it.each(['SPVXSTR', 'SPVXMTR'])('tracks %s day by day', (name) => {
    const row = rowOf(name);
    expect(row.dailyCorrelation).toBeGreaterThanOrEqual(0.99);
    expect(row.monthlyCorrelation).toBeGreaterThanOrEqual(0.999);
    expect(Math.abs(row.driftGapPerYear)).toBeLessThan(0.005);
  });

  it.each([
    ['PUT', 0.98],
    ['BXM', 0.985],
    ['PPUT', 0.99],
    ['CLL', 0.97],
    ['BFLY', 0.87],
  ])('follows %s with a correlation of at least %d', (name, least) => {
    expect(rowOf(name).monthlyCorrelation).toBeGreaterThanOrEqual(least);
    expect(rowOf(name).beta).toBeGreaterThan(0.88);
    expect(rowOf(name).beta).toBeLessThan(1.12);
  });

  it('has no number fitted to 2002-2013, and tracks those years no worse', () => {
    const span = { from: toDay('2002-01-01'), to: always.to };
    const [{ row }] = validateBenchmarks(dataset, [], span, settings);
    expect(row.benchmark).toBe('CNDR');
    expect(row.from).toBe('2002-01-18');
    expect(row.monthlyCorrelation).toBeGreaterThanOrEqual(0.955);
    expect(Math.abs(row.driftGapPerYear)).toBeLessThan(0.01);
  });

  it('takes other levels for an index, and the total-return S&P beside them', () => {
    const given = join(home, 'levels.csv');
    const lines = ['Date,Note,VXTH,SPXT'];
    for (let row = 0; row < 800; ++row) lines.push(`${isoOf(dataset, row)},x,${100 + 0.01 * row},${1000 + row}`);
    writeFileSync(given, `${lines.join('\n')}\n`);
    const trackings = validateBenchmarks(dataset, [{ name: 'VXTH', location: given }], always, settings);
    const row = trackings.find(({ row: one }) => one.benchmark === 'VXTH')?.row;
    expect(row?.from.slice(0, 4)).toBe('2009');
    expect(row?.months).toBeGreaterThan(30);
  });

  it('refuses levels that share no days with the data', () => {
    const given = [{ name: 'CNDR', location: join(realDataDir, 'strategy-indices/CNDR_Data.csv') }] as const;
    const span = { from: toDay('2014-01-01'), to: always.to };
    expect(() => validateBenchmarks(dataset, given, span, settings)).toThrow(InputError);
  });

  it('finds that the default half-spreads lie within what the drifts allow', () => {
    const [condor, hedge] = calibrateFriction(dataset, always, parameters);
    expect(condor.lowestShare).toBeLessThanOrEqual(0.01);
    expect(condor.highestShare).toBeGreaterThanOrEqual(0.01);
    expect(hedge.lowestShare).toBeLessThanOrEqual(0.03);
    expect(hedge.highestShare).toBeGreaterThanOrEqual(0.03);
  });

  it.each(['low', 'base', 'high'] as const)('leaves no arbitrage on any day of 1990-2026: %s', (name) => {
    for (const count of countArbitrage(dataset.market, surfaceParameterSets[name])) {
      expect(count).toMatchObject({ monotone: 0, convex: 0, calendar: 0, belowIntrinsic: 0 });
      expect(count.comparisons).toBeGreaterThan(1_000_000);
    }
  });

  it('marks real chains within 1.2 volatility points (SPX) and 5 (VIX)', async () => {
    const { samples, leftOut } = await readSamples(realDataDir, dataset.market);
    expect(leftOut).toEqual([]);
    const headline = compareChains(samples, parameters).filter(({ delta }) => delta === '5-50');
    const errors = (product: ChainRow['product']) => headline.filter((row) => row.product === product);
    expect(errors('SPX').length).toBe(6);
    for (const row of errors('SPX')) expect(row.medianAbsoluteError).toBeLessThanOrEqual(1.2);
    expect(errors('VIX').length).toBe(1);
    for (const row of errors('VIX')) expect(row.medianAbsoluteError).toBeLessThanOrEqual(5);
  });
});

/** ISO date of a row some time after the VIX futures have begun. */
function isoOf({ market }: Dataset, row: number): string {
  const first = market.days.findIndex((day) => day >= toDay('2009-06-01'));
  return new Date(market.days[first + row] * 86_400_000).toISOString().slice(0, 10);
}
