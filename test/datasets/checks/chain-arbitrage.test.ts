import { describe, expect, it } from 'vitest';
import { buildChains, buildDataset } from '../../../datasets/build/index.js';
import { openChainBytes, readChain } from '../../../datasets/sources/index.js';
import { toMarket } from '../../../datasets/store/to-market.js';
import { modelChain } from '../../model-chain.js';
import { smallObservations } from '../build/make-observations.js';
import { found } from './checked.js';

const { report: _, ...tables } = buildDataset(smallObservations('2015-01-02', '2015-03-31'), { name: 'small' });
const market = toMarket(tables, 'small');

/** Findings in a chain of rows `C|P strike bid ask`, all of 5 January and one expiration. */
function foundIn(...rows: string[]): string[] {
  const header = 'underlying_symbol,quote_date,root,expiration,strike,option_type,bid_eod,ask_eod';
  const lines = rows.map((row) => {
    const [type, strike, bid, ask] = row.split(' ');
    return `^SPX,2015-01-05,SPX,2015-02-20,${strike},${type},${bid},${ask}`;
  });
  const table = openChainBytes('x.csv', Buffer.from([header, ...lines].join('\n')));
  if (table === undefined || 'unreadable' in table) throw new Error('no chain');
  const chains = buildChains(market.days, [readChain(table).chain], 'x').table;
  if (chains === null) throw new Error('no rows');
  return found('chain-arbitrage', { ...tables, chains });
}

describe('chain-arbitrage', () => {
  it('finds nothing in quotes of the model, and needs no chains', () => {
    const chains = buildChains(market.days, [modelChain(market, { halfSpread: () => 0.05 })], 'model').table;
    if (chains === null) throw new Error('no rows');
    expect(found('chain-arbitrage', { ...tables, chains })).toEqual([]);
    expect(found('chain-arbitrage', tables)).toEqual([]);
  });

  it('finds a call dearer than one of a lower strike, and a put dearer than one of a higher', () => {
    expect(foundIn('C 2000 20 21', 'C 2010 22.5 23')).toEqual(['warning chains.bid 2015-01-05 1.5']);
    expect(foundIn('P 2000 22.5 23', 'P 2010 20 21')).toEqual(['warning chains.bid 2015-01-05 1.5']);
  });

  it('finds a spread that pays more than its strikes differ', () => {
    expect(foundIn('C 2000 32 33', 'C 2010 19 20')).toEqual(['warning chains.bid 2015-01-05 2']);
    expect(foundIn('P 2000 19 20', 'P 2010 32 33')).toEqual(['warning chains.bid 2015-01-05 2']);
  });

  it('finds a butterfly that one is paid for, with strikes unevenly apart', () => {
    expect(foundIn('C 2000 24 24', 'C 2010 19 19', 'C 2030 6 6')).toEqual(['warning chains.bid 2015-01-05 1']);
    expect(foundIn('C 2000 24 24', 'C 2010 17.9 18', 'C 2030 6 6')).toEqual([]);
  });

  it('takes no quote that is not there for one', () => {
    expect(foundIn('C 2000 0 21', 'C 2010 0 23', 'C 2020 5 0')).toEqual([]);
  });
});
