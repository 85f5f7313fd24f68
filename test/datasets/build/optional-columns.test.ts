import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../datasets/build/index.js';
import type { Observations } from '../../../datasets/schemas/index.js';
import { openDataset, writeDataset } from '../../../datasets/store/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { seriesOf, smallObservations, sourceOf } from './make-observations.js';

const day = (date: string) => Int32Array.of(toDay(date));

function observations(): Observations {
  const base = smallObservations();
  const cpi = sourceOf('fred', 'CPIAUCNS.csv', '7');
  const breadth = sourceOf('nyse-breadth', 'NYAD.csv', '8');
  const lineDays = base.series[0].days.filter((_, row) => row >= 20 && row !== 30 && row < 60);
  return {
    ...base,
    series: [
      ...base.series,
      seriesOf('cpi', day('2015-03-02'), () => 234.5, cpi),
      seriesOf('advance_decline', lineDays, (row) => -row, breadth),
    ],
    events: [
      { kind: 'cpi', days: day('2015-03-24'), names: ['CPI of 2015-02'], source: sourceOf('bls', 'cpi.csv', '9') },
    ],
  };
}

describe('buildDataset, optional columns', () => {
  const { market } = buildDataset(observations(), { name: 'small' });
  const days = market.getChild('day')?.toArray() as Int32Array;
  const value = (column: string, date: string) => market.getChild(column)?.get(days.indexOf(toDay(date)));

  it('are there only where a file gave one', () => {
    expect(market.getChild('cpi')).not.toBeNull();
    expect(market.getChild('ppi')).toBeNull();
    const without = buildDataset(smallObservations(), { name: 'small' });
    expect(without.market.getChild('cpi')).toBeNull();
    expect(without.events).toBeUndefined();
  });

  it('stand from their day on, for as long as a month may last, and are never filled by a model', () => {
    expect(value('cpi', '2015-02-27')).toBeNaN();
    expect(value('cpi', '2015-03-02')).toBe(234.5);
    expect(value('cpi', '2015-05-11')).toBe(234.5);
    expect(value('cpi', '2015-05-12')).toBeNaN();
  });

  it('repeat a cumulative line over a day that the vendor lacks', () => {
    const line = market.getChild('advance_decline')?.toArray() as Float64Array;
    expect([line[19], line[20], line[30]]).toEqual([Number.NaN, -0, line[29]]);
    expect(line[60]).toBeNaN();
    const field = market.schema.fields.find(({ name }) => name === 'advance_decline');
    expect(field?.metadata.get('provenance')).toBe('observed; carried');
  });
});

describe('openDataset, with optional columns and events', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'sweep-optional-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('gives them to the engine and counts them in the hash', () => {
    const { report: _, ...tables } = buildDataset(observations(), { name: 'small' });
    writeDataset(home, 'small', tables);
    expect(readdirSync(join(home, 'small')).sort()).toEqual(['events.arrow', 'futures.arrow', 'market.arrow']);
    const dataset = openDataset('small', { home });
    expect(Object.keys(dataset.market.optional)).toEqual(['advance_decline', 'cpi']);
    expect(dataset.market.events).toEqual({ cpi: day('2015-03-24') });
    expect(dataset.provenance.get('cpi')?.[0]).toMatchObject({ kind: 'observed', source: 'fred:CPIAUCNS.csv' });
    const { events: __, ...withoutEvents } = tables;
    writeDataset(home, 'small', withoutEvents);
    expect(openDataset('small', { home }).hash).not.toBe(dataset.hash);
  });

  it('writes the same bytes of an events table every time', () => {
    const bytes = () => tableToIPC(buildDataset(observations(), { name: 'small' }).events as never, 'file');
    expect(bytes()).toEqual(bytes());
    expect(tableFromIPC(bytes()).toArray().map(String)).toEqual([
      `{"day": ${toDay('2015-03-24')}, "kind": "cpi", "name": "CPI of 2015-02", "source": "bls:cpi.csv"}`,
    ]);
  });
});
