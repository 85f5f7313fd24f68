import { describe, expect, it } from 'vitest';
import {
  type HistoryFigures,
  openHistorySource,
  profileHistory,
  resampleHistory,
  simulateHistory,
} from '../../../datasets/simulation/index.js';
import { BUNDLED, openDataset } from '../../../datasets/store/index.js';
import { firstAfter } from '../../../engine/contracts/expirations.js';
import { makeRandom } from '../../../engine/math/index.js';
import { median } from '../../../engine/statistics/index.js';
import { observedLevels } from '../../../pipeline/histories/index.js';

const dataset = openDataset(BUNDLED, { home: '' });
const { market } = dataset;
const rows = { first: firstAfter(market.days, dataset.warmUpUntil ?? 0), end: market.days.length };
const source = openHistorySource(market, rows, observedLevels(dataset), null);
const real = profileHistory(market, rows.first, rows.end);
const PATHS = 12;
const resampled = Array.from({ length: PATHS }, (_, path) =>
  profileHistory(resampleHistory(source, makeRandom(path)), rows.first, rows.end),
);
const simulated = Array.from({ length: 6 }, (_, path) => {
  const made = simulateHistory(source, 20, makeRandom(path));
  return profileHistory(made.market, firstAfter(made.market.days, made.tradedFrom - 1), made.market.days.length);
});
const middle = (profiles: typeof resampled, name: keyof HistoryFigures) =>
  median(Float64Array.from(profiles, (profile) => profile[name]));

describe.each([
  ['resampled', resampled],
  ['simulated', simulated],
] as const)('%s histories of the bundled data', (_, profiles) => {
  it('have a VIX of the size, persistence and spread of the real one', () => {
    expect(middle(profiles, 'medianVix') / real.medianVix).toBeGreaterThan(0.8);
    expect(middle(profiles, 'medianVix') / real.medianVix).toBeLessThan(1.35);
    expect(middle(profiles, 'vix5') / real.vix5).toBeGreaterThan(0.8);
    expect(middle(profiles, 'vix5') / real.vix5).toBeLessThan(1.35);
    expect(middle(profiles, 'persistence1')).toBeGreaterThan(0.95);
    expect(Math.abs(middle(profiles, 'persistence20') - real.persistence20)).toBeLessThan(0.2);
  });

  it('have a VIX that falls when the S&P rises, and curves mostly in contango', () => {
    expect(middle(profiles, 'withReturns')).toBeLessThan(-0.6);
    expect(middle(profiles, 'withReturns')).toBeGreaterThan(-0.9);
    expect(middle(profiles, 'contango')).toBeGreaterThan(0.6);
    expect(middle(profiles, 'curve60')).toBeGreaterThan(1);
    expect(middle(profiles, 'curve180')).toBeGreaterThan(middle(profiles, 'curve60'));
  });

  it('have no level that wanders off', () => {
    for (const profile of profiles) {
      expect(profile.lowestVix).toBeGreaterThan(4);
      expect(profile.highestVix).toBeLessThan(200);
      expect(profile.lowestVvix).toBeGreaterThan(35);
      expect(profile.highestVvix).toBeLessThan(300);
    }
  });
});
