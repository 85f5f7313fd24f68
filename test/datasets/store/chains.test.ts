import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Table } from 'apache-arrow';
import { afterAll, describe, expect, it } from 'vitest';
import { buildChains, buildDataset } from '../../../datasets/build/index.js';
import { makeTable, type TableColumn } from '../../../datasets/build/make-table.js';
import { marketOf, openDataset, shareMarket, writeDataset } from '../../../datasets/store/index.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { modelChain } from '../../model-chain.js';
import { smallObservations } from '../build/make-observations.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-chains-'));
afterAll(() => rmSync(home, { recursive: true }));

const tables = buildDataset(smallObservations('2015-01-02', '2015-03-31'), { name: 'small' });
writeDataset(home, 'plain', tables);
const plain = openDataset('plain', { home });
const chains = buildChains(plain.market.days, [modelChain(plain.market, { halfSpread: () => 0.1 })], 'quoted').table;
if (chains === null) throw new Error('no rows');
writeDataset(home, 'quoted', { ...tables, chains });

/** The chains with one value changed. */
function altered(column: string, row: number, value: number): Table {
  const all = chains as Table;
  const columns = new Map<string, TableColumn>(
    all.schema.fields.map(({ name }) => [name, all.getChild(name)?.toArray()]),
  );
  const values = (columns.get(column) as TableColumn).slice();
  values[row] = value;
  return makeTable(all.schema, columns.set(column, values));
}

describe('openDataset, given chains', () => {
  const quoted = openDataset('quoted', { home });

  it('has quotes in the market, over one offset a day', () => {
    expect(readdirSync(join(home, 'quoted')).sort()).toEqual(['chains.arrow', 'futures.arrow', 'market.arrow']);
    const { quotes, days } = quoted.market;
    expect(quotes?.strikes.length).toBe(chains?.numRows);
    expect(quotes?.offsets.length).toBe(days.length + 1);
    expect(quotes?.offsets[days.length]).toBe(chains?.numRows);
    expect(plain.market.quotes).toBeUndefined();
  });

  it('has another hash with them, and the same one whenever they are the same', () => {
    expect(quoted.hash).not.toBe(plain.hash);
    writeDataset(home, 'again', { ...tables, chains });
    expect(openDataset('again', { home }).hash).toBe(quoted.hash);
    writeDataset(home, 'other', { ...tables, chains: altered('bid', 0, 0.01) });
    expect(openDataset('other', { home }).hash).not.toBe(quoted.hash);
  });

  it.each([
    ['day', 5, 0, /must be on the market's days, ascending, got 1970-01-01/],
    ['root', 5, 9, /root must be 0 to 3, got 9/],
    ['option_type', 5, 2, /option_type must be 0 or 1, got 2/],
    ['expiration', 5, 3, /expiration must not lie before the day, got 1970-01-04/],
    ['strike', 5, Number.NaN, /strike must be a positive number, got NaN/],
    ['strike', 5, 1, /contracts must ascend/],
    ['bid', 5, 0, /bid must be positive or NaN, got 0/],
    ['bid', 5, 99_999, /bid must not lie above ask/],
    ['ask', 5, Number.POSITIVE_INFINITY, /ask must be positive or NaN, got Infinity/],
  ])('refuses a table whose %s is wrong', (column, row, value, fault) => {
    writeDataset(home, 'broken', { ...tables, chains: altered(column, row, value) });
    const open = () => openDataset('broken', { home });
    expect(open).toThrow(InputError);
    expect(open).toThrow(fault);
  });
});

describe('shareMarket, given quotes', () => {
  it('shows another thread the same memory', async () => {
    const shared = shareMarket(openDataset('quoted', { home }).market);
    const { quotes } = marketOf(shared);
    const worker = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads');
       const { buffer, rows } = workerData.quotes;
       new Float64Array(buffer, 0, rows)[1] = 4711;
       parentPort.postMessage('done');`,
      { eval: true, workerData: shared },
    );
    await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(quotes?.strikes[1]).toBe(4711);
  });
});
