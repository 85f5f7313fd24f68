import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../datasets/build/index.js';
import { vixExpirations } from '../../../datasets/calendars/index.js';
import type { Observations } from '../../../datasets/schemas/index.js';
import { readFiles } from '../../../datasets/sources/index.js';
import {
  type Dataset,
  type ObservableColumn,
  observedPeriod,
  openDataset,
  writeDataset,
} from '../../../datasets/store/index.js';
import { toDay, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';
import { seriesOf, sessions, smallObservations, sourceOf, withoutDays } from '../build/make-observations.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-period-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function datasetOf(observations: Observations): Dataset {
  writeDataset(home, 'small', buildDataset(observations, { name: 'small' }));
  return openDataset('small', { home });
}

function periodOf(observations: Observations, ...columns: ObservableColumn[]): [string, string] | null {
  const period = observedPeriod(datasetOf(observations), columns);
  return period && [toIsoDate(period.from), toIsoDate(period.to)];
}

/** The small observations with the VIX of some sessions left out. */
function withoutVix(from: string, to: string): Observations {
  const base = smallObservations();
  const dates = [...sessions(from, to)].map(toIsoDate);
  return {
    ...base,
    series: base.series.map((series) => (series.column === 'vix' ? withoutDays(series, ...dates) : series)),
  };
}

describe('observedPeriod', () => {
  it('is the whole dataset when everything asked for was observed', () => {
    expect(periodOf(smallObservations(), 'spx_close', 'vix')).toEqual(['2015-01-02', '2015-12-31']);
  });

  it('forgives a gap of five sessions', () => {
    expect(periodOf(withoutVix('2015-06-01', '2015-06-05'), 'vix')).toEqual(['2015-01-02', '2015-12-31']);
  });

  it('ends at a gap of six and takes the longer side', () => {
    expect(periodOf(withoutVix('2015-06-01', '2015-06-08'), 'vix')).toEqual(['2015-06-09', '2015-12-31']);
    expect(periodOf(withoutVix('2015-09-01', '2015-09-09'), 'vix')).toEqual(['2015-01-02', '2015-08-31']);
  });

  it('begins and ends on an observed day', () => {
    expect(periodOf(withoutVix('2015-12-30', '2015-12-31'), 'vix')).toEqual(['2015-01-02', '2015-12-29']);
  });

  it('is not limited by columns that were not asked for or never observed', () => {
    expect(periodOf(withoutVix('2015-06-01', '2015-06-08'), 'spx_close')).toEqual(['2015-01-02', '2015-12-31']);
    expect(periodOf(smallObservations(), 'vix', 'vvix', 'futures')).toEqual(['2015-01-02', '2015-12-31']);
  });

  it('asks the two nearest contracts to be observed, not one', () => {
    const days = sessions('2015-03-02', '2015-12-31');
    const contract = (expiration: number) => ({
      expiration,
      days: days.filter((day) => day < expiration),
      settles: new Float64Array(days.filter((day) => day < expiration).length).fill(18),
      source: sourceOf('cfe', `VX_${toIsoDate(expiration)}.csv`),
    });
    const expirations = [...vixExpirations(toDay('2015-03-01'), toDay('2015-09-30'))];
    const futures = expirations.map(contract);
    // In the last month before September only that contract is left, and October's is modelled.
    expect(periodOf({ ...smallObservations(), futures }, 'futures')).toEqual(['2015-03-02', '2015-08-18']);
  });

  it('leaves out the warm-up of a modelled VIX', () => {
    const base = smallObservations('2014-01-02', '2015-12-31');
    const dataset = datasetOf({ ...base, series: base.series.filter(({ column }) => column !== 'vix') });
    expect(observedPeriod(dataset, ['spx_close', 'vix'])).toEqual({
      from: dataset.market.days[252],
      to: dataset.lastDay,
    });
  });

  it('is null when the columns were never observed together', () => {
    const base = smallObservations();
    const vvix = (from: string, to: string) =>
      seriesOf('vvix', sessions(from, to), () => 90, sourceOf('cboe', 'VVIX_History.csv'));
    const apart = withoutVix('2015-01-02', '2015-06-30');
    expect(
      periodOf({ ...base, series: [...apart.series, vvix('2015-01-02', '2015-03-31')] }, 'vix', 'vvix'),
    ).toBeNull();
  });
});

describe.skipIf(!hasRealData)('observedPeriod on the real files', () => {
  it('runs from the summer of 2006, when VVIX is no longer patchy, to the end of the rates', async () => {
    const { observations } = await readFiles([realDataDir]);
    expect(periodOf(observations, 'spx_close', 'vix', 'vvix', 'futures')).toEqual(['2006-08-21', '2026-02-06']);
    expect(periodOf(observations, 'spx_close', 'vix')).toEqual(['1990-01-02', '2026-02-06']);
  });
});
