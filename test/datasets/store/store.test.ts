import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Table, tableToIPC } from 'apache-arrow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../datasets/build/index.js';
import { makeTable, type TableColumn } from '../../../datasets/build/make-table.js';
import {
  listDatasets,
  marketOf,
  openDataset,
  resolveDataHome,
  shareMarket,
  writeDataset,
} from '../../../datasets/store/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { smallObservations } from '../build/make-observations.js';

const built = buildDataset(smallObservations(), { name: 'small' });
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sweep-store-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/** The table with one value changed. */
function altered(table: Table, column: string, row: number, value: number): Table {
  const columns = columnsOf(table);
  const values = (columns.get(column) as TableColumn).slice();
  values[row] = value;
  return makeTable(table.schema, columns.set(column, values));
}

function columnsOf(table: Table): Map<string, TableColumn> {
  return new Map(table.schema.fields.map(({ name }) => [name, table.getChild(name)?.toArray()]));
}

describe('resolveDataHome', () => {
  it('takes the option, else SWEEP_DATA_DIR, else the XDG data home, else ~/.local/share', () => {
    const environment = { SWEEP_DATA_DIR: '/own', XDG_DATA_HOME: '/shared' };
    expect(resolveDataHome('/option', environment)).toBe('/option');
    expect(resolveDataHome(undefined, environment)).toBe('/own');
    expect(resolveDataHome(undefined, { XDG_DATA_HOME: '/shared' })).toBe('/shared/sweep');
    expect(resolveDataHome(undefined, {})).toBe(join(homedir(), '.local/share/sweep'));
  });
});

describe('writeDataset', () => {
  it('leaves the dataset and nothing else in a data home that did not exist', () => {
    const fresh = join(home, 'deep', 'home');
    expect(writeDataset(fresh, 'small', built)).toBe(join(fresh, 'small'));
    expect(readdirSync(fresh)).toEqual(['small']);
    expect(readdirSync(join(fresh, 'small')).sort()).toEqual(['futures.arrow', 'market.arrow']);
  });

  it('replaces a dataset of the same name', () => {
    writeDataset(home, 'small', built);
    const shorter = buildDataset(smallObservations('2015-01-02', '2015-06-30'), { name: 'small' });
    writeDataset(home, 'small', shorter);
    expect(openDataset('small', { home }).market.days).toHaveLength(shorter.report.days);
    expect(readdirSync(home)).toEqual(['small']);
  });

  it.each(['bundled', 'Upper', '', '.hidden', 'a/b', '../up'])('refuses the name "%s"', (name) => {
    expect(() => writeDataset(home, name, built)).toThrow(InputError);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('listDatasets', () => {
  it('is bundled alone where nothing was imported', () => {
    expect(listDatasets(join(home, 'missing')).map(({ name }) => name)).toEqual(['bundled']);
  });

  it('names datasets only, not other folders or half-written ones', () => {
    writeDataset(home, 'zulu', built);
    writeDataset(home, 'alpha', built);
    mkdirSync(join(home, 'notes'));
    mkdirSync(join(home, '.alpha-Xy12Ab'));
    expect(listDatasets(home).map(({ name }) => name)).toEqual(['bundled', 'alpha', 'zulu']);
  });
});

describe('openDataset', () => {
  it('reads back what was built, by name and by path', () => {
    const folder = writeDataset(home, 'small', built);
    const dataset = openDataset('small', { home });
    expect(dataset.market.vix).toEqual(built.market.getChild('vix')?.toArray());
    expect(dataset.market.vixFutures.settles).toEqual(built.futures.getChild('settle')?.toArray());
    expect(dataset.name).toBe('small');
    expect(dataset.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(openDataset(folder).hash).toBe(dataset.hash);
  });

  it('gives each day its own futures rows', () => {
    writeDataset(home, 'small', built);
    const { market } = openDataset('small', { home });
    const { offsets, expirations, settles } = market.vixFutures;
    expect(offsets).toHaveLength(market.days.length + 1);
    expect(offsets[market.days.length]).toBe(settles.length);
    market.days.forEach((day, row) => {
      const listed = expirations.subarray(offsets[row], offsets[row + 1]);
      expect([...listed]).toEqual([...market.vixExpirations].filter((date) => date > day && date <= day + 300));
    });
  });

  it('lists expirations far past the last day', () => {
    writeDataset(home, 'small', built);
    const { market, lastDay } = openDataset('small', { home });
    expect(market.spxExpirations.at(-1)).toBeGreaterThan(lastDay + 365);
    expect(market.vixExpirations.at(-1)).toBeGreaterThan(lastDay + 365);
  });

  it('tells observed from modelled columns, for the whole and for a period', () => {
    writeDataset(home, 'small', built);
    const dataset = openDataset('small', { home });
    expect(dataset.modelledColumns).toContain('vvix');
    expect(dataset.modelledColumns).not.toContain('vix');
    expect(dataset.vixIsModelled(dataset.firstDay, dataset.lastDay)).toBe(false);
  });

  it('lays every column into one shared buffer', () => {
    writeDataset(home, 'small', built);
    const { market, shared } = openDataset('small', { home });
    for (const column of [market.days, market.vix, market.rate, market.vixFutures.offsets, market.spxExpirations]) {
      expect(column.buffer).toBe(shared.buffer);
    }
  });

  it('names the datasets at hand when there is none of that name', () => {
    writeDataset(home, 'small', built);
    expect(() => openDataset('smal', { home })).toThrow(/^data: must be one of bundled, small \(in .*\), got smal$/);
    expect(() => openDataset(join(home, 'nowhere'))).toThrow(/^data: must be a folder with market\.arrow, got/);
  });

  it.each([
    [
      'a price that is missing',
      () => ({ ...built, market: altered(built.market, 'spx_close', 3, Number.NaN) }),
      /spx_close on 2015-01-07: must be a positive number, got NaN/,
    ],
    [
      'days out of order',
      () => ({ ...built, market: altered(built.market, 'day', 3, 0) }),
      /market\.day row 3: must come after 2015-01-06, got 1970-01-01/,
    ],
    [
      'a settle of 0',
      () => ({ ...built, futures: altered(built.futures, 'settle', 0, 0) }),
      /futures row 0 on 2015-01-02: settle must be a positive number, got 0/,
    ],
    [
      'contracts out of order',
      () => ({ ...built, futures: altered(built.futures, 'expiration', 1, 0) }),
      /futures row 1: expirations must ascend/,
    ],
    [
      'a day without futures',
      () => ({ ...built, futures: altered(built.futures, 'day', 0, 0) }),
      /futures: must have rows for every trading day, got none for 2015-01-02/,
    ],
  ])('refuses %s', (_, tables, message) => {
    writeDataset(home, 'broken', tables());
    expect(() => openDataset('broken', { home })).toThrow(InputError);
    expect(() => openDataset('broken', { home })).toThrow(message);
  });

  it('refuses a file that is no Arrow file, is missing, or has another format', () => {
    const folder = writeDataset(home, 'small', built);
    writeFileSync(join(folder, 'futures.arrow'), 'nothing of the kind');
    expect(() => openDataset('small', { home })).toThrow(/futures\.arrow: must be an Arrow IPC file/);
    rmSync(join(folder, 'futures.arrow'));
    expect(() => openDataset('small', { home })).toThrow(/futures\.arrow: must be a readable file, got ENOENT/);
    const foreign = makeTable(built.market.schema.assign(), columnsOf(built.market));
    foreign.schema.metadata.set('format', '99');
    writeFileSync(join(folder, 'market.arrow'), tableToIPC(foreign, 'file'));
    expect(() => openDataset('small', { home })).toThrow(/must have format 1, got 99/);
  });
});

describe('shareMarket', () => {
  it('is seen by a worker thread in the same memory', async () => {
    writeDataset(home, 'small', built);
    const { market } = openDataset('small', { home });
    const shared = shareMarket(market);
    const worker = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       const { byteOffset, length } = workerData.slots.vix;
       const vix = new Float64Array(workerData.buffer, byteOffset, length);
       const seen = vix[7];
       vix[7] = -1;
       parentPort.postMessage(seen);`,
      { eval: true, workerData: shared },
    );
    const seen = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(seen).toBe(market.vix[7]);
    expect(marketOf(shared).vix[7]).toBe(-1);
  });

  it('is undone by marketOf', () => {
    writeDataset(home, 'small', built);
    const { market } = openDataset('small', { home });
    expect(marketOf(shareMarket(market))).toEqual(market);
    expect(market.days[0]).toBe(toDay('2015-01-02'));
  });
});
