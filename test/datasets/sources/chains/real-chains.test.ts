import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChainFile, readChain } from '../../../../datasets/sources/chains/index.js';
import { hasRealData, realDataDir } from '../../../real-data.js';
import { isInOrder } from './chain-fixture.js';

const folder = join(realDataDir, 'options');

/** File, format, contracts in the file, kept, and how many of those have a bid. */
const EXPECTED = [
  ['historicaloptiondata_SPX_2014_2015_two_contracts.csv', 'historicaloptiondata-chain', 244, 122, 118],
  ['historicaloptiondata_SPX_2017_sample.csv', 'historicaloptiondata-chain', 392, 392, 301],
  ['lean_spx_universe_20151222.csv', 'lean-universe', 233, 233, 0],
  ['lean_spx_universe_20151223.csv', 'lean-universe', 272, 272, 0],
  ['massive_spx_snapshot_2026-05-04.csv.gz', 'polygon-snapshot', 29948, 10976, 0],
  ['optionmetrics_SPY_chain_2015-01-15.csv', 'optionmetrics-chain', 1687, 0, 0],
  ['polygon_day_aggs_2022-05-06_VIX_SPX_SPY.csv.gz', 'polygon-day-aggregates', 13002, 7932, 0],
  ['spx_chain_snapshot_2482.csv.gz', 'chain-snapshot', 3058, 3058, 2982],
] as const;

describe.skipIf(!hasRealData)('readChain, given real files', () => {
  it.each(EXPECTED)('reads %s', (name, format, rows, kept, bids) => {
    const table = openChainFile(join(folder, name), name);
    if (table === undefined || 'unreadable' in table) throw new Error('not recognised');
    const { chain, tally } = readChain(table);
    expect(table.format.id).toBe(format);
    expect([tally.rows, tally.kept, chain.columns.length]).toEqual([rows, kept, kept]);
    expect(chain.columns.bids.filter((bid) => !Number.isNaN(bid)).length).toBe(bids);
    expect(isInOrder(chain.columns)).toBe(true);
  });

  it('refuses only contracts without any price, and options on other underlyings', () => {
    const reasons = EXPECTED.flatMap(([name]) => {
      const table = openChainFile(join(folder, name), name);
      if (table === undefined || 'unreadable' in table) throw new Error('not recognised');
      return readChain(table).tally.refusals.map(({ reason }) => reason);
    });
    expect(new Set(reasons)).toEqual(new Set(['no bid, ask or trade', 'neither an SPX nor a VIX option']));
  });

  it('knows them all but the table of daily features, which quotes nothing', () => {
    const unknown = readdirSync(folder).filter((name) => openChainFile(join(folder, name), name) === undefined);
    expect(unknown).toEqual(['spx_options_features_2017_2025.csv']);
  });
});
