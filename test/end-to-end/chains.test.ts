import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChains } from '../../datasets/build/index.js';
import { openDataset, writeDataset } from '../../datasets/store/index.js';
import { toDay } from '../../engine/contracts/calendar-date.js';
import { firstAfter } from '../../engine/contracts/expirations.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import { type Friction, halfSpread } from '../../engine/execution/friction.js';
import { readManifest, readTable, type StoredTable } from '../../results/store/index.js';
import { modelChain } from '../model-chain.js';
import { sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-chain-run-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FROM = '2018-01-02';
const TO = '2018-12-31';
const GRID = `name: chains
period: {from: ${FROM}, to: ${TO}}
condor: {timeExit: 21}
sweep:
  hedge.mix: [4/4/2, 0/0/0]
  hedge.sizing: [contracts, budget, risk, vega]
  friction.level: [none, live]
heatmaps:
  - {claim: headline, reading: contracts}
`;
const grid = join(home, 'grids', 'chains.yaml');

/** The bundled market of one year with a chain of the model's prices and spreads, all of it or with holes. */
beforeAll(() => {
  mkdirSync(join(home, 'grids'));
  cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
  writeFileSync(grid, GRID);
  const { market, tables } = openDataset('bundled');
  const first = firstAfter(market.days, toDay(FROM) - 1);
  const year = sliceMarket(market, first, firstAfter(market.days, toDay(TO)));
  const friction: Friction = { level: 'live', commission: 1, spxSpread: 0.01, vixSpread: 0.03 };
  const spread = (product: 'SPX' | 'VIX', price: number, row: number) =>
    halfSpread(friction, product, price, year.vix[row]);
  const isQuoted = (row: number) => row % 4 !== 0;
  for (const [name, options] of [
    ['quoted', { halfSpread: spread }],
    ['holes', { halfSpread: spread, isQuoted }],
  ] as const) {
    const { table } = buildChains(market.days, [modelChain(year, options)], name);
    if (table !== null) writeDataset(join(home, 'data'), name, { ...tables, chains: table });
  }
});

/** Runs the grid on a dataset; its trials by id. */
async function trialsOn(data: string): Promise<StoredTable> {
  const out = join(home, `runs-${data}`);
  const { code, stdout, stderr } = await sweep([
    'run',
    grid,
    '--data',
    data,
    '--data-dir',
    join(home, 'data'),
    '--out',
    out,
  ]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const folder = join(out, readdirSync(out)[0]);
  const { counts, dataset } = await readManifest(folder);
  expect(counts.failed).toBe(0);
  expect(dataset.observedPrices === null).toBe(data === 'bundled');
  expect(stdout.includes('option marks and fills observed: ')).toBe(data !== 'bundled');
  return readTable(join(folder, 'trials.parquet'));
}

describe('sweep run, on a dataset with chains of the model', () => {
  it('gives the trials of the model within a billionth, and the share of prices that were observed', async () => {
    const model = await trialsOn('bundled');
    expect(model.rowCount).toBe(10);
    const figures = model.columns.filter(({ type }) => type !== 'text').map(({ name }) => name);
    expect(figures.length).toBeGreaterThan(30);
    for (const [data, atLeast, atMost] of [
      ['quoted', 0.97, 1],
      ['holes', 0.6, 0.8],
    ] as const) {
      const chain = await trialsOn(data);
      expect(chain.texts('trial')).toEqual(model.texts('trial'));
      for (const name of figures.filter((figure) => figure !== 'observed_share')) {
        const [expected, values] = [model.numbers(name), chain.numbers(name)];
        for (const [row, value] of values.entries()) {
          const difference = Math.abs(value - expected[row]);
          expect(Object.is(value, expected[row]) || difference <= 1e-9 * Math.max(1, Math.abs(value)), name).toBe(true);
        }
      }
      expect(model.numbers('observed_share').every((share) => share === 0)).toBe(true);
      for (const share of chain.numbers('observed_share')) {
        expect(share).toBeGreaterThan(atLeast);
        expect(share).toBeLessThanOrEqual(atMost);
      }
    }
  });
});
