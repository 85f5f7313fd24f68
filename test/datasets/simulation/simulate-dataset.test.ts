import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../datasets/checks/index.js';
import { decodeProvenance } from '../../../datasets/schemas/index.js';
import { simulateDataset } from '../../../datasets/simulation/index.js';
import { tableFiles } from '../../../datasets/store/index.js';
import { toMarket } from '../../../datasets/store/to-market.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { vixCurveFit } from '../../../engine/surfaces/index.js';

const OPTIONS = {
  name: 'made-up',
  seed: 5,
  from: toDay('2000-01-01'),
  to: toDay('2029-12-31'),
  drift: 0.05,
  rate: 0.03,
  dividendYield: 0.02,
};

describe('simulateDataset', () => {
  const built = simulateDataset(OPTIONS);
  const market = toMarket(built, 'made-up');

  it('gives the same bytes for the same options and others for another seed', () => {
    const short = { ...OPTIONS, to: toDay('2000-12-31') };
    const bytes = (seed: number) => [...tableFiles(simulateDataset({ ...short, seed })).values()].map(String);
    expect(bytes(5)).toEqual(bytes(5));
    expect(bytes(5)).not.toEqual(bytes(6));
  });

  it('has a row for every session and every contract', () => {
    expect(built.report.missingDays).toEqual([]);
    expect(built.report.warmUpUntil).toBeNull();
    expect(built.report.futuresModelled).toBe(built.report.futuresRows);
    expect(market.rate[0]).toBe(0.03);
  });

  it('calls no value observed', () => {
    for (const table of [built.market, built.futures]) {
      for (const { name, metadata } of table.schema.fields) {
        const spans = metadata.get('provenance_spans');
        if (spans === undefined) continue;
        expect([name, decodeProvenance(spans, name).every(({ kind }) => kind === 'modelled')]).toEqual([name, true]);
      }
    }
    expect(JSON.parse(built.market.schema.metadata.get('simulation') ?? '')).toMatchObject({ seed: 5, drift: 0.05 });
  });

  it('keeps every rule of the checks', () => {
    const errors = runChecks({ tables: built, record: null }).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('has a VIX that falls when the index rises, and curves as far from the fit as real ones', () => {
    let together = 0;
    const deviations: number[] = [];
    for (let row = 1; row < market.days.length; ++row) {
      const isUp = market.spxClose[row] > market.spxClose[row - 1];
      if (isUp !== market.vix[row] > market.vix[row - 1]) ++together;
      const { offsets, expirations, settles } = market.vixFutures;
      const fit = vixCurveFit(expirations[offsets[row] + 3] - market.days[row]);
      deviations.push(Math.log(settles[offsets[row] + 3]) - fit.alpha - fit.beta * Math.log(market.vix[row]));
    }
    expect(together / market.days.length).toBeGreaterThan(0.7);
    const spread = Math.sqrt(deviations.reduce((sum, value) => sum + value * value, 0) / deviations.length);
    expect(spread).toBeGreaterThan(0.08);
    expect(spread).toBeLessThan(0.15);
  });
});
