import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../datasets/store/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { describeGaps, splitServable } from '../../../pipeline/stages/needed-columns.js';
import { expandSweep, pointAt, type Sweep } from '../../../sweeps/grid/index.js';
import { sweepOf } from '../../sweeps/grid/sweep-of.js';

const days = Int32Array.from({ length: 1000 }, (_, row) => toDay('2019-01-01') + row);
const datasetOf = (optional: Record<string, Float64Array>, events: Record<string, Int32Array>) =>
  ({ name: 'mine', market: { days, optional, events } }) as unknown as Dataset;
const bare = datasetOf({}, {});
const split = (sweep: Sweep, dataset: Dataset) => splitServable(sweep, expandSweep(sweep), dataset);

describe('splitServable', () => {
  const text = `sweep:
  hedge.activation: [always, fomc-window]
  hedge.gate220: [none, breadth]
`;

  it('names the place, the value, the column and what to import', () => {
    expect(() => split(sweepOf(text), bare)).toThrow(
      'grid.yaml:2:30 sweep.hedge.activation[1]: fomc-window needs events.fomc, which mine does not have: ' +
        'import dates of FOMC decisions with sweep data import, or say whenMissing: skip',
    );
    expect(() => split(sweepOf(text), bare)).toThrow('grid.yaml:3:25 sweep.hedge.gate220[1]: breadth needs');
  });

  it('finds a value that is fixed, and all columns of one that needs several', () => {
    expect(() => split(sweepOf('hedge:\n  activation: currency-gate'), bare)).toThrow(
      'grid.yaml:2:15 hedge.activation: currency-gate needs dollar_index and events.fomc, which mine does not have',
    );
  });

  it('leaves out what it cannot serve where the grid says so, and says why', () => {
    const { servable, skipped } = split(sweepOf(`whenMissing: skip\n${text}`), bare);
    expect(servable.count).toBe(1);
    expect(pointAt(servable, 0)).toMatchObject({ 'hedge.activation': 'always', 'hedge.gate220': 'none' });
    expect(skipped.reasons).toEqual([
      'hedge.gate220 breadth needs advance_decline, which mine does not have',
      'hedge.activation fomc-window needs events.fomc, which mine does not have',
      'hedge.gate220 breadth needs advance_decline, which mine does not have',
    ]);
    expect(new Set([...servable.ids, ...skipped.expanded.ids])).toEqual(new Set(expandSweep(sweepOf(text)).ids));
  });

  it('refuses a grid of which nothing would be left', () => {
    expect(() => split(sweepOf('whenMissing: skip\nhedge:\n  gate220: breadth'), bare)).toThrow('grid.yaml:3:12');
  });

  it('does not ask for what cannot matter: a gate on a layer without units', () => {
    expect(split(sweepOf('hedge:\n  mix: 4/4/0\n  gate220: breadth'), bare).servable.count).toBe(1);
  });

  it('keeps every trial where the columns are there', () => {
    const dataset = datasetOf({ advance_decline: new Float64Array(1000).fill(1) }, { fomc: Int32Array.of(days[9]) });
    const { servable, skipped } = split(sweepOf(text), dataset);
    expect([servable.count, skipped.expanded.count]).toEqual([4, 0]);
  });
});

describe('describeGaps', () => {
  const advance_decline = new Float64Array(1000).fill(Number.NaN).fill(1, 200, 900);
  const dataset = datasetOf({ advance_decline }, { fomc: Int32Array.of(days[10], days[500], days[990]) });
  const gaps = (text: string) => describeGaps(expandSweep(sweepOf(text)), dataset, days[0], days[999]);

  it('tells which columns that some trial goes by cover a part of the period only', () => {
    expect(gaps('hedge:\n  gate220: breadth')).toEqual([
      'advance_decline is observed from 2019-07-20 to 2021-06-18 only: on other days it says nothing to ' +
        'hedge.gate220 breadth',
    ]);
  });

  it('is silent about columns that nothing goes by, and about ends within two months', () => {
    expect(gaps('hedge:\n  activation: fomc-window')).toEqual([]);
  });
});
