import { tableToIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../datasets/build/index.js';
import { vixExpirations } from '../../../datasets/calendars/index.js';
import {
  decodeProvenance,
  MARKET_COLUMNS,
  type MarketColumn,
  type Observations,
} from '../../../datasets/schemas/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { seriesOf, sessions, smallObservations, sourceOf, withoutDays } from './make-observations.js';

const OPTIONS = { name: 'small' };

function build(observations: Observations, options: { acceptCarriedRates?: boolean } = {}) {
  const built = buildDataset(observations, { ...OPTIONS, ...options });
  const days = built.market.getChild('day')?.toArray() as Int32Array;
  const values = (column: MarketColumn) => built.market.getChild(column)?.toArray() as Float64Array;
  return {
    ...built,
    days,
    values,
    valueOn: (column: MarketColumn, date: string) => values(column)[days.indexOf(toDay(date))],
    spans: (column: MarketColumn) => {
      const field = built.market.schema.fields.find(({ name }) => name === column);
      return decodeProvenance(field?.metadata.get('provenance_spans') ?? '', column).map(
        ({ kind, from, to, source }) => `${kind} ${toIsoDate(from)}..${toIsoDate(to)} ${source}`,
      );
    },
    provenance: (column: MarketColumn) =>
      built.market.schema.fields.find(({ name }) => name === column)?.metadata.get('provenance'),
  };
}

/** The small observations with the series of one column changed. */
function changed(column: MarketColumn, ...replacement: Observations['series']): Observations {
  const base = smallObservations();
  return { ...base, series: [...base.series.filter((series) => series.column !== column), ...replacement] };
}

function seriesIn(observations: Observations, column: MarketColumn): Observations['series'][number] {
  return observations.series.find((series) => series.column === column) as Observations['series'][number];
}

describe('buildDataset', () => {
  it('makes one row per session and fills every required column', () => {
    const { days, values } = build(smallObservations());
    expect([...days]).toEqual([...sessions('2015-01-02', '2015-12-31')]);
    for (const [name, { finite }] of Object.entries(MARKET_COLUMNS)) {
      const isComplete = values(name as MarketColumn).every(Number.isFinite);
      expect([name, isComplete]).toEqual([name, finite]);
    }
  });

  it("writes the name, the format and each column's unit and origin into the metadata", () => {
    const { market, provenance } = build(smallObservations());
    expect(Object.fromEntries(market.schema.metadata)).toEqual({ dataset: 'small', format: '1' });
    expect(market.schema.fields.find(({ name }) => name === 'rate')?.metadata.get('unit')).toBe(
      'fraction per year, continuous',
    );
    expect(provenance('vix')).toBe('observed');
    expect(provenance('vix3m')).toBe('modelled:vix3m-from-vix');
    expect(provenance('skew')).toBe('modelled:typical-skew');
  });

  it('refuses closes on days without a session and reports sessions without a close', () => {
    const base = smallObservations();
    const close = seriesIn(base, 'spx_close');
    const saturday = seriesOf(
      'spx_close',
      Int32Array.of(toDay('2015-03-07')),
      () => 2000,
      sourceOf('yahoo', 'odd.csv'),
    );
    const { report } = build(changed('spx_close', withoutDays(close, '2015-06-09'), saturday));
    expect(report.refusedDays.map(toIsoDate)).toEqual(['2015-03-07']);
    expect(report.missingDays.map(toIsoDate)).toEqual(['2015-06-09']);
  });

  it("leaves out values of holidays that another column's file has", () => {
    const vix = seriesIn(smallObservations(), 'vix');
    const holiday = seriesOf('vix', Int32Array.of(toDay('2015-05-25')), () => 99, sourceOf('cboe', 'extra.csv'));
    expect(
      build(changed('vix', vix, holiday))
        .values('vix')
        .includes(99),
    ).toBe(false);
  });

  it('takes each value from the best file that has it and records both', () => {
    const days = sessions('2015-01-02', '2015-12-31');
    const copied = seriesOf('vix', days, () => 11, sourceOf('finance-vix', 'vix-daily.csv', '0'));
    const published = seriesOf('vix', days.slice(0, 100), () => 22, sourceOf('cboe', 'VIX_History.csv', '9'));
    const { values, spans } = build(changed('vix', copied, published));
    expect(values('vix')[99]).toBe(22);
    expect(values('vix')[100]).toBe(11);
    const change = [days[99], days[100]].map((day) => toIsoDate(day as number));
    expect(spans('vix')).toEqual([
      `observed 2015-01-02..${change[0]} cboe:VIX_History.csv`,
      `observed ${change[1]}..2015-12-31 finance-vix:vix-daily.csv`,
    ]);
  });

  it('prefers the file that ends later, then the lower hash, among files of one vendor', () => {
    const days = sessions('2015-01-02', '2015-12-31');
    const late = seriesOf('vix', days, () => 1, sourceOf('cboe', 'late.csv', '9'));
    const early = seriesOf('vix', days.slice(0, -1), () => 2, sourceOf('cboe', 'early.csv', '0'));
    expect(build(changed('vix', early, late)).values('vix')[0]).toBe(1);
    const lower = seriesOf('vix', days, () => 3, sourceOf('cboe', 'lower.csv', '8'));
    expect(build(changed('vix', late, lower)).values('vix')[0]).toBe(3);
  });

  it('repeats the VIX of the day before over a short gap and says so', () => {
    const vix = seriesIn(smallObservations(), 'vix');
    const { valueOn, spans } = build(changed('vix', withoutDays(vix, '2015-04-14', '2015-04-15')));
    expect(valueOn('vix', '2015-04-15')).toBe(valueOn('vix', '2015-04-13'));
    expect(spans('vix')).toContain('carried 2015-04-14..2015-04-15 cboe:VIX_History.csv');
  });

  it('models all of a longer gap', () => {
    const vix = seriesIn(smallObservations(), 'vix');
    const gap = [...sessions('2015-04-14', '2015-04-21')].map(toIsoDate);
    expect(gap).toHaveLength(6);
    expect(build(changed('vix', withoutDays(vix, ...gap))).spans('vix')).toContain(
      'modelled 2015-04-14..2015-04-21 modelled:path-dependent-vix',
    );
  });

  it('gives the VIX model a year to warm up when nobody observed the VIX', () => {
    const base = smallObservations('2014-01-02', '2015-12-31');
    const { market, report, days } = build({ ...base, series: base.series.filter(({ column }) => column !== 'vix') });
    expect(report.warmUpUntil).toBe(days[251]);
    expect(market.schema.metadata.get('warm_up_until')).toBe(toIsoDate(days[251]));
    expect(build(smallObservations()).report.warmUpUntil).toBeNull();
  });

  it('settles VIX contracts at the final settlement, else at the open, else at the close before', () => {
    const base = changed(
      'vix_open',
      seriesOf('vix_open', sessions('2015-06-01', '2015-12-31'), () => 30),
    );
    const [may, june, july] = ['2015-05-20', '2015-06-17', '2015-07-22'] as const;
    const finals = [{ expiration: toDay(july), value: 12.5, source: sourceOf('cfe', 'VX.csv', '7') }];
    const { valueOn, spans } = build({ ...base, settlements: finals });
    expect(valueOn('vix_settlement', may)).toBe(valueOn('vix', '2015-05-19'));
    expect(valueOn('vix_settlement', june)).toBe(30);
    expect(valueOn('vix_settlement', july)).toBe(12.5);
    expect(spans('vix_settlement')).toContain(`modelled ${june}..${june} modelled:vix-open-as-settlement`);
    expect(spans('vix_settlement')).toContain(`observed ${july}..${july} cfe:VX.csv`);
  });

  it('ends ten days after the last rate and says what was dropped', () => {
    const rate = seriesOf('rate', sessions('2015-01-02', '2015-10-16'), () => 0.02, sourceOf('fred', 'DTB3.csv'));
    const { report, spans } = build(changed('rate', rate));
    expect(toIsoDate(report.lastDay)).toBe('2015-10-26');
    expect(spans('rate').at(-1)).toBe('carried 2015-10-19..2015-10-26 fred:DTB3.csv');
    expect(report.dropped.map(({ from, to, reason }) => [toIsoDate(from), toIsoDate(to), reason])).toEqual([
      ['2015-10-27', '2015-12-31', 'no rate any more'],
    ]);
  });

  it('carries the last rate to the end when that is accepted', () => {
    const rate = seriesOf('rate', sessions('2015-01-02', '2015-10-16'), () => 0.02, sourceOf('fred', 'DTB3.csv'));
    const { report } = build(changed('rate', rate), { acceptCarriedRates: true });
    expect(toIsoDate(report.lastDay)).toBe('2015-12-31');
  });

  it('refuses a long gap between two rates unless accepted', () => {
    const rate = seriesIn(smallObservations(), 'rate');
    const gap = [...sessions('2015-04-01', '2015-04-20')].map(toIsoDate);
    const observations = changed('rate', withoutDays(rate, ...gap));
    expect(() => build(observations)).toThrow(
      'rate: must be observed at least every 10 days unless a carried rate is accepted (--accept carried-rate), got none after 2015-03-31 up to 2015-04-20',
    );
    expect(build(observations, { acceptCarriedRates: true }).days).toHaveLength(252);
  });

  it('takes rates of a dataset without any from the public yearly averages', () => {
    const { valueOn, provenance } = build(changed('rate'));
    expect(valueOn('rate', '2015-06-01')).toBeCloseTo(0.000507, 6);
    expect(provenance('rate')).toBe('modelled:yearly-average-bill-rate');
  });

  it('lets a monthly dividend yield stand for its month', () => {
    const months = Int32Array.of(toDay('2015-03-01'));
    const { valueOn, spans } = build(
      changed(
        'dividend_yield',
        seriesOf('dividend_yield', months, () => 0.05, sourceOf('shiller', 'monthly.csv')),
      ),
    );
    expect(valueOn('dividend_yield', '2015-03-31')).toBe(0.05);
    expect(valueOn('dividend_yield', '2015-04-01')).toBeCloseTo(0.0201, 4);
    expect(spans('dividend_yield')[1]).toBe('observed 2015-03-02..2015-03-31 shiller:monthly.csv');
  });

  it('gives the same bytes whatever the order of the observations', () => {
    const base = smallObservations();
    const days = sessions('2015-01-02', '2015-12-31');
    const more = [
      seriesOf('vix', days, () => 15, sourceOf('cboe', 'a.csv', 'a')),
      seriesOf('vix', days, () => 16, sourceOf('cboe', 'b.csv', 'b')),
    ];
    const expirations = vixExpirations(toDay('2015-02-01'), toDay('2015-06-30'));
    const futures = Array.from(expirations, (expiration, index) => ({
      expiration,
      days: days.slice(0, 20),
      settles: new Float64Array(20).fill(18 + index),
      source: sourceOf('cfe', `${index}.csv`, String(index)),
    }));
    const forward = buildDataset({ series: [...base.series, ...more], futures, settlements: [] }, OPTIONS);
    const backward = buildDataset(
      { series: [...base.series, ...more].reverse(), futures: [...futures].reverse(), settlements: [] },
      OPTIONS,
    );
    expect(tableToIPC(backward.market, 'file')).toEqual(tableToIPC(forward.market, 'file'));
    expect(tableToIPC(backward.futures, 'file')).toEqual(tableToIPC(forward.futures, 'file'));
  });

  it('changes nothing before a day when the observations after it are cut', () => {
    const cut = toDay('2015-09-30');
    const whole = build(smallObservations());
    const base = smallObservations();
    const rows = (days: Int32Array) => days.filter((day) => day <= cut).length;
    const shortened = build({
      ...base,
      series: base.series.map((series) => ({
        ...series,
        days: series.days.slice(0, rows(series.days)),
        values: series.values.slice(0, rows(series.days)),
      })),
    });
    for (const name of Object.keys(MARKET_COLUMNS) as MarketColumn[]) {
      expect(shortened.values(name)).toEqual(whole.values(name).slice(0, shortened.days.length));
    }
  });

  it('names every malformed observation at once', () => {
    const days = Int32Array.of(toDay('2015-01-05'), toDay('2015-01-05'));
    const observations = {
      series: [
        seriesOf('spx_close', days, () => 2000, sourceOf('yahoo', 'twice.csv')),
        seriesOf('vix', days.slice(1), () => Number.NaN, sourceOf('cboe', 'nan.csv')),
        seriesOf('vvix', days.slice(1), () => -1, sourceOf('cboe', 'negative.csv')),
      ],
      futures: [],
      settlements: [{ expiration: days[0], value: 0, source: sourceOf('cfe', 'zero.csv') }],
    };
    expect(() => build(observations)).toThrow(InputError);
    expect(() => build(observations)).toThrow(
      /twice\.csv.*ascend[\s\S]*nan\.csv.*finite[\s\S]*negative\.csv.*positive[\s\S]*zero\.csv/,
    );
  });

  it('says so when there is no S&P close', () => {
    expect(() => build(changed('spx_close'))).toThrow(/must hold S&P 500 closes \(spx_close\) of 1990 or later, got 0/);
  });
});

describe('buildDataset, futures', () => {
  const expirations = vixExpirations(toDay('2015-01-02'), toDay('2016-12-31'));

  function futuresRows(observations: Observations, date: string) {
    const { futures } = buildDataset(observations, OPTIONS);
    return futures.toArray().filter((row) => row?.day === toDay(date));
  }

  it('lists every monthly contract that expires after the day and within 300 days', () => {
    const rows = futuresRows(smallObservations(), '2015-06-17');
    const day = toDay('2015-06-17');
    expect(rows.map((row) => row?.expiration)).toEqual(
      [...expirations].filter((expiration) => expiration > day && expiration <= day + 300),
    );
  });

  it('keeps observed settles and bends the modelled ones to them', () => {
    const day = Int32Array.of(toDay('2015-06-17'));
    const [july, , september] = expirations.filter((expiration) => expiration > day[0]);
    const observed = [july, september].map((expiration, index) => ({
      expiration: expiration as number,
      days: day,
      settles: Float64Array.of(40 + index),
      source: sourceOf('cfe', `${index}.csv`),
    }));
    const free = futuresRows(smallObservations(), '2015-06-17');
    const bent = futuresRows({ ...smallObservations(), futures: observed }, '2015-06-17');
    expect(bent.map((row) => row?.modelled)).toEqual([0, 1, 0, ...new Array(bent.length - 3).fill(1)]);
    expect([bent[0]?.settle, bent[2]?.settle]).toEqual([40, 41]);
    // Beyond the last observed contract the curve keeps the fitted shape: one ratio to the fit.
    const ratios = bent.map((row, index) => row?.settle / free[index]?.settle);
    expect(ratios.at(-1)).toBeCloseTo(ratios[2], 12);
    expect(ratios[1]).toBeGreaterThan(Math.min(ratios[0], ratios[2]));
    expect(ratios[1]).toBeLessThan(Math.max(ratios[0], ratios[2]));
  });

  it('reports expirations that are no monthly ones and leaves them out', () => {
    const weekly = {
      expiration: toDay('2015-06-24'),
      days: Int32Array.of(toDay('2015-06-17')),
      settles: Float64Array.of(15),
      source: sourceOf('cfe', 'weekly.csv'),
    };
    const { report, futures } = buildDataset({ ...smallObservations(), futures: [weekly] }, OPTIONS);
    expect(report.ignoredExpirations).toEqual([weekly.expiration]);
    expect(futures.getChild('expiration')?.toArray().includes(weekly.expiration)).toBe(false);
  });
});
