import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledDataset, bundledFolder, packageRoot } from '../../../datasets/bundled/index.js';
import { observedPeriod, openDataset, tableFiles } from '../../../datasets/store/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';

const bundled = openDataset('bundled');
const rowOf = (date: string) => bundled.market.days.indexOf(toDay(date));

describe('bundledDataset', () => {
  const built = bundledDataset(join(packageRoot(), 'node_modules', 'vega-datasets'));

  it('makes the committed files, byte for byte', () => {
    for (const [file, bytes] of tableFiles(built)) {
      expect(Buffer.compare(readFileSync(join(bundledFolder(), file)), bytes), file).toBe(0);
    }
  });

  it('finds a close on every session and none on other days', () => {
    expect(built.report.missingDays).toEqual([]);
    expect(built.report.refusedDays).toEqual([]);
    expect(built.report.dropped).toEqual([]);
  });

  it('says from which package and file it was made', () => {
    const metadata = built.market.schema.metadata;
    expect(metadata.get('source_package')).toMatch(/^vega-datasets \d+\.\d+\.\d+$/);
    expect(metadata.get('source_license')).toBe('BSD-3-Clause');
    expect(metadata.get('source_sha256')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('carries `provenance: modelled:<model>` on every column that no file gave', () => {
    const modelled = built.market.schema.fields.filter(
      ({ name }) => !['day', 'spx_open', 'spx_high', 'spx_low', 'spx_close'].includes(name),
    );
    // Opens are real prints from 2017 on, so one column is part observed.
    for (const { name, metadata } of modelled) {
      expect(metadata.get('provenance'), name).toMatch(
        name === 'spx_settlement' ? /^observed; modelled:am-settlement$/ : /^modelled:[a-z0-9-]+$/,
      );
    }
  });
});

describe('openDataset of the bundled dataset', () => {
  it('covers 2000-01-03 to 2020-04-17', () => {
    expect([bundled.firstDay, bundled.lastDay].map(toIsoDate)).toEqual(['2000-01-03', '2020-04-17']);
    expect(bundled.market.days).toHaveLength(5105);
  });

  it('keeps the first year for the VIX model to warm up', () => {
    expect(bundled.warmUpUntil).toBe(bundled.market.days[251]);
    const period = observedPeriod(bundled, ['spx_close', 'vix', 'vvix', 'futures']);
    expect(period).toEqual({ from: bundled.market.days[252], to: bundled.lastDay });
  });

  it('knows that its VIX is modelled', () => {
    expect(bundled.vixIsModelled(toDay('2008-01-02'), toDay('2008-12-31'))).toBe(true);
    expect(bundled.modelledColumns).toContain('futures');
    expect(bundled.modelledColumns).not.toContain('spx_close');
  });

  it.each([
    ['2008-11-20', 75],
    ['2020-03-16', 81],
    ['2018-02-05', 25],
  ])('has on %s a modelled VIX near %i', (date, expected) => {
    expect(Math.abs(bundled.market.vix[rowOf(date)] - expected)).toBeLessThan(1);
  });
});

describe.skipIf(!hasRealData)('the bundled VIX against the real one, 2001-03 to 2020-04', () => {
  it('explains 95% of its variance with an error of about 2 points', () => {
    const real = new Map(
      readFileSync(join(realDataDir, 'indices/vix-daily.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .map((fields) => [toDay(fields[0]), Number(fields[4])]),
    );
    const rows = [...bundled.market.days.keys()].slice(rowOf('2001-03-01'));
    const pairs = rows.flatMap((row) => {
      const observed = real.get(bundled.market.days[row]);
      return observed === undefined ? [] : [{ observed, modelled: bundled.market.vix[row] }];
    });
    const mean = pairs.reduce((sum, { observed }) => sum + observed, 0) / pairs.length;
    const residual = pairs.reduce((sum, { observed, modelled }) => sum + (observed - modelled) ** 2, 0);
    const total = pairs.reduce((sum, { observed }) => sum + (observed - mean) ** 2, 0);
    expect(pairs.length).toBeGreaterThan(4800);
    expect(1 - residual / total).toBeCloseTo(0.948, 2);
    expect(Math.sqrt(residual / pairs.length)).toBeCloseTo(2.07, 1);
  });
});
