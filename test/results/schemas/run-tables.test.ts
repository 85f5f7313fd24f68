import { describe, expect, it } from 'vitest';
import {
  axisColumnName,
  regimesTable,
  trialsTable,
  windowColumnName,
  windowListTable,
  windowsTable,
  windowsUnhedgedTable,
} from '../../../results/schemas/index.js';

const namesOf = (table: { columns: readonly { name: string }[] }) => table.columns.map(({ name }) => name);

describe('axisColumnName', () => {
  it('is the path as SQL users type it', () => {
    expect(axisColumnName('hedge.delta')).toBe('hedge_delta');
    expect(axisColumnName('condor.entryDay')).toBe('condor_entryDay');
    expect(axisColumnName('vix-at-start')).toBe('vix_at_start');
  });
});

describe('windowColumnName', () => {
  it('sorts as the windows do, up to a thousand of them', () => {
    const names = Array.from({ length: 1000 }, (_, window) => windowColumnName(window));
    expect(names.slice(0, 2)).toEqual(['w000', 'w001']);
    expect([...names].sort()).toEqual(names);
  });
});

describe('trialsTable', () => {
  it('holds trial, status and reason, then axes, then metrics', () => {
    const table = trialsTable([{ path: 'hedge.mix', type: 'text' }], [{ name: 'reduction', type: 'float64' }]);
    expect(table.name).toBe('trials');
    expect(namesOf(table)).toEqual(['trial', 'status', 'reason', 'hedge_mix', 'reduction']);
  });
});

describe('windowsTable', () => {
  it('holds one float32 column per window', () => {
    expect(windowsTable(2).columns).toEqual([
      { name: 'trial', type: 'text' },
      { name: 'w000', type: 'float32' },
      { name: 'w001', type: 'float32' },
    ]);
  });
});

describe('windowsUnhedgedTable', () => {
  it('holds fractions, then USD', () => {
    expect(namesOf(windowsUnhedgedTable(2))).toEqual(['condor', 'w000', 'w001', 'w000_usd', 'w001_usd']);
  });
});

describe('every table', () => {
  it('names each of its columns once', () => {
    const tables = [regimesTable, windowListTable(['vix-start', 'largest-vix']), windowsUnhedgedTable(60)];
    for (const table of tables) expect(new Set(namesOf(table)).size).toBe(table.columns.length);
  });
});
