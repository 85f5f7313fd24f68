import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../datasets/sources/index.js';
import { openDataset } from '../../../datasets/store/index.js';
import { compareHistories, type HistoriesComparison } from '../../../pipeline/histories/index.js';
import { hasRealData, realDataDir } from '../../real-data.js';

type Figure = HistoriesComparison['rows'][number]['figure'];

// Medians of eight histories scatter by about a third of what the histories do (docs/histories.md): the tolerances
// are two to three times that, and a level in wrong units or without memory is far outside.
describe.skipIf(!hasRealData)('histories made of the real days', () => {
  let home: string;
  let comparison: HistoriesComparison;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'sweep-histories-'));
    await importFiles([realDataDir], { name: 'cboe', home });
    comparison = compareHistories(openDataset('cboe', { home }), { paths: 8, years: 20, seed: 1 });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const rowOf = (name: Figure) => {
    const row = comparison.rows.find(({ figure }) => figure === name);
    if (row === undefined) throw new Error(`no figure ${name}`);
    return row;
  };

  it('are held beside the record of the VIX, as closed on 2020-03-16 and 2017-11-03', () => {
    expect(rowOf('highestVix').real).toBe(82.69);
    expect(rowOf('lowestVix').real).toBe(9.14);
  });

  it.each<[Figure, number, number]>([
    ['vix5', 0.12, 0.15],
    ['medianVix', 0.12, 0.25],
    ['vix95', 0.25, 0.5],
    ['vixMoves', 0.06, 0.06],
    ['volatility', 0.2, 0.4],
    ['curve60', 0.04, 0.06],
    ['curve180', 0.06, 0.1],
    ['contango', 0.08, 0.15],
    ['lowestVvix', 0.1, 0.15],
    ['highestVvix', 0.15, 0.25],
  ])(
    'have the %s of the real ones: resampled within %d, simulated within %d of it',
    (name, ofResampled, ofSimulated) => {
      const { real, resampled, simulated } = rowOf(name);
      expect(Math.abs(resampled[0] / real - 1)).toBeLessThan(ofResampled);
      expect(Math.abs(simulated[0] / real - 1)).toBeLessThan(ofSimulated);
    },
  );

  it.each<[Figure, number]>([
    ['persistence1', 0.015],
    ['persistence20', 0.12],
    ['persistence60', 0.25],
    ['withReturns', 0.08],
  ])('have the %s of the real ones within %d', (name, tolerance) => {
    const { real, resampled, simulated } = rowOf(name);
    expect(Math.abs(resampled[0] - real)).toBeLessThan(tolerance);
    expect(Math.abs(simulated[0] - real)).toBeLessThan(tolerance);
  });

  it('have a curve of futures that rises with maturity, as the real one does', () => {
    for (const kind of ['real', 'resampled', 'simulated'] as const) {
      const levels = comparison.curves.futures.map((point) => [point[kind]].flat()[0]);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      expect(levels[0]).toBeGreaterThan(1);
    }
  });
});
