import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../../datasets/build/find-disagreements.js';
import { CHECKS, runChecks } from '../../../datasets/checks/index.js';
import type { ImportRecord, ObservedEvents } from '../../../datasets/schemas/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { seriesOf, smallObservations, sourceOf } from '../build/make-observations.js';
import { changed, found, quietTables, withoutRows } from './checked.js';

const quiet = quietTables();
const market = (column: string, values: Record<string, number>) => ({
  ...quiet,
  market: changed(quiet.market, column, values),
});

describe('CHECKS', () => {
  it('have rules of their own, and find nothing in a quiet market', () => {
    expect(new Set(CHECKS.map(({ rule }) => rule)).size).toBe(CHECKS.length);
    expect(runChecks({ tables: quiet, record: null })).toEqual([]);
  });
});

describe('missing-session', () => {
  it('warns of single days and calls a week an error', () => {
    const gap = (from: number, to: number) =>
      found('missing-session', { ...quiet, market: withoutRows(quiet.market, from, to) });
    expect(gap(10, 12)).toEqual([
      'warning market.spx_close 2015-01-16 null',
      'warning market.spx_close 2015-01-20 null',
    ]);
    expect(gap(10, 16)).toHaveLength(6);
    expect(gap(10, 16).every((text) => text.startsWith('error'))).toBe(true);
  });
});

describe('row-order', () => {
  it('finds days twice, out of order, and without a session', () => {
    expect(found('row-order', market('day', { '2015-03-03': toDay('2015-03-02') }))).toEqual([
      'error market.day 2015-03-02 null',
    ]);
    expect(found('row-order', market('day', { '2015-03-06': toDay('2015-03-07') }))).toEqual([
      'error market.day 2015-03-07 null',
    ]);
  });

  it('finds a futures row twice', () => {
    const expirations = quiet.futures.getChild('expiration')?.toArray() as Int32Array;
    const days = quiet.futures.getChild('day')?.toArray() as Int32Array;
    const second = expirations[days.indexOf(toDay('2015-03-03')) + 1];
    const futures = changed(quiet.futures, 'expiration', { '2015-03-03': second });
    expect(found('row-order', { ...quiet, futures })).toEqual(['error futures.expiration 2015-03-03 null']);
  });
});

describe('not-positive', () => {
  it('finds zeros, negatives and numbers that are none, not optional gaps', () => {
    expect(found('not-positive', market('vix', { '2015-03-03': 0 }))).toEqual(['error market.vix 2015-03-03 0']);
    expect(found('not-positive', market('vix', { '2015-03-03': Number.NaN }))).toEqual([
      'error market.vix 2015-03-03 NaN',
    ]);
    expect(found('not-positive', market('spx_high', { '2015-03-03': Number.NaN }))).toEqual([]);
    expect(found('not-positive', market('rate', { '2015-03-03': -0.001 }))).toEqual([]);
    const futures = changed(quiet.futures, 'settle', { '2015-03-03': -1 });
    expect(found('not-positive', { ...quiet, futures })).toEqual(['error futures.settle 2015-03-03 -1']);
  });
});

describe('high-low', () => {
  const day = '2015-03-03';
  const withRange = (high: number, low: number) => {
    const tables = market('spx_high', { [day]: high });
    return { ...tables, market: changed(tables.market, 'spx_low', { [day]: low }) };
  };

  it('finds a high below the low and a close outside', () => {
    expect(found('high-low', withRange(2000, 2100))).toEqual([`error market.spx_high ${day} 2000`]);
    expect(found('high-low', withRange(1500, 1400))).toEqual([expect.stringMatching(/^error market\.spx_close/)]);
    expect(found('high-low', withRange(2500, 1400))).toEqual([]);
  });
});

describe('jump', () => {
  it('calls a slipped decimal point an error and a crash a warning', () => {
    expect(found('jump', market('spx_close', { '2015-06-03': 200 }))).toEqual([
      'error market.spx_close 2015-06-03 200',
      expect.stringMatching(/^error market\.spx_close 2015-06-04/),
    ]);
    const crash = market('vix', { '2015-06-03': 31 });
    expect(found('jump', crash)[0]).toBe('warning market.vix 2015-06-03 31');
  });

  it('leaves modelled columns alone', () => {
    expect(found('jump', market('vix6m', { '2015-06-03': 90 }))).toEqual([]);
  });
});

describe('stale-run', () => {
  const days = ['2015-06-01', '2015-06-02', '2015-06-03', '2015-06-04', '2015-06-05'];

  it('finds five equal sessions, not four', () => {
    const same = (count: number) => market('vix', Object.fromEntries(days.slice(0, count).map((day) => [day, 20.5])));
    expect(found('stale-run', same(4))).toEqual([]);
    expect(found('stale-run', same(5))).toEqual(['warning market.vix 2015-06-01 20.5']);
  });
});

describe('vx-near-expiration', () => {
  it('finds an observed settle far from the VIX', () => {
    const expiration = toDay('2015-06-17');
    const observations = (settle: number) => ({
      ...smallObservations(),
      futures: [
        {
          expiration,
          days: Int32Array.of(expiration - 2),
          settles: Float64Array.of(settle),
          source: sourceOf('cfe', 'VX_2015-06-17.csv'),
        },
      ],
    });
    expect(found('vx-near-expiration', quietTables(observations(21)))).toEqual([]);
    expect(found('vx-near-expiration', quietTables(observations(60)))).toEqual([
      'warning futures.settle 2015-06-17 2015-06-15 60',
    ]);
  });
});

describe('carried-rate', () => {
  it('finds a rate that stands for longer than ten days', () => {
    const { series, ...others } = smallObservations();
    const rate = series.find(({ column }) => column === 'rate') as (typeof series)[number];
    const last = rate.days.indexOf(toDay('2015-12-01'));
    const shortened = { ...rate, days: rate.days.slice(0, last), values: rate.values.slice(0, last) };
    const observations = { ...others, series: [...series.filter((of) => of !== rate), shortened] };
    expect(found('carried-rate', quietTables(observations))).toEqual([]);
    expect(found('carried-rate', quietTables(observations, true))).toEqual(['error market.rate 2015-12-01 0.02']);
  });
});

describe('close-events', () => {
  it('finds two scheduled announcements of a kind within days', () => {
    const events = (kind: ObservedEvents['kind'], ...dates: string[]): ObservedEvents => ({
      kind,
      days: Int32Array.from(dates, toDay),
      names: dates.map(() => kind),
      source: sourceOf('bls', `${kind}.csv`),
    });
    const tables = quietTables({
      ...smallObservations(),
      events: [
        events('cpi', '2015-02-25', '2015-02-26', '2015-03-24'),
        events('fomc-unscheduled', '2015-03-02', '2015-03-04'),
      ],
    });
    expect(found('close-events', tables)).toEqual(['warning events.day 2015-02-26 cpi']);
  });
});

describe('sources-disagree', () => {
  it('names the value that is used and the one that is not', () => {
    const record: ImportRecord = { files: [], accepted: [], disagreements: findDisagreements(twoFiles(2100)) };
    expect(found('sources-disagree', quiet, record)).toEqual(['warning market.spx_close 2015-01-02 2000']);
    expect(found('sources-disagree', quiet, { ...record, disagreements: [] })).toEqual([]);
  });

  /** The first close of the year also in a file of less standing. */
  function twoFiles(close: number) {
    const base = smallObservations();
    const days = base.series[0].days.slice(0, 1);
    return {
      ...base,
      series: [...base.series, seriesOf('spx_close', days, () => close, sourceOf('fred', 'SP500.csv', '4'))],
    };
  }
});

describe('refused-row', () => {
  it('names values that were not believed and counts rows that had none', () => {
    const record: ImportRecord = {
      accepted: [],
      files: [
        {
          file: 'VVIX_History.csv',
          sha256: '0'.repeat(64),
          importer: 'cboe-index-history',
          leftOut: null,
          rowsIn: 9,
          rowsKept: 4,
          refused: [
            {
              reason: 'value outside 45 to 300',
              count: 2,
              first: 'VVIX_History.csv:3',
              rows: [{ line: 3, day: '2006-03-07', column: 'vvix', value: 15.5 }],
            },
            { reason: 'no value', count: 3, first: 'VVIX_History.csv:5' },
          ],
          remarks: [],
        },
      ],
    };
    expect(found('refused-row', quiet, record)).toEqual([
      'warning file.VVIX_History.csv:3 vvix 2006-03-07 15.5',
      'info file.VVIX_History.csv null null',
      'info file.VVIX_History.csv null null',
    ]);
  });
});
