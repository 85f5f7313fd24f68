import { describe, expect, it } from 'vitest';
import { groupByRegime } from '../../../pipeline/aggregate/regime-groups.js';
import { labellerOf, regimeLabellers } from '../../../pipeline/aggregate/regimes/index.js';
import { type BandedRegime, regimeNames } from '../../../sweeps/grid/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

const flat = makeMarket({ ...randomPath(100, 2), vix: new Float64Array(100).fill(15) });
const window = { kind: 'cycles', name: '', fromRow: 3, toRow: 90 };
/** The flat market with some rows of a column changed. */
const changed = (column: 'vix' | 'vix3m' | 'spxClose' | 'rate' | 'vvix', values: Record<number, number>) => {
  const copy = flat[column].slice();
  for (const [row, value] of Object.entries(values)) copy[Number(row)] = value;
  return { ...flat, [column]: copy };
};

describe('regimeLabellers', () => {
  it('has an entry for every name that a grid may use, under that name', () => {
    expect(Object.values(regimeLabellers).map(({ name }) => name)).toEqual([...regimeNames]);
  });

  it('tells a rapid inversion from a slow one and from none', () => {
    const vix3m = 17;
    const curve = (values: Record<number, number>) => {
      const market = changed('vix', values);
      return regimeLabellers['inversion-speed'].label({ ...market, vix3m: flat.vix3m.map(() => vix3m) }, window);
    };
    // 15 is plain contango under 17; 16.5 is not, and 17.5 is inverted.
    expect(curve({})).toBe('no inversion');
    expect(curve({ 20: 17.5 })).toBe('rapid inversion ≤5 days');
    expect(curve({ 20: 16.5, 21: 16.5, 22: 16.5, 23: 16.5, 24: 17.5 })).toBe('rapid inversion ≤5 days');
    expect(curve({ 20: 16.5, 21: 16.5, 22: 16.5, 23: 16.5, 24: 16.5, 25: 17.5 })).toBe('slow inversion >5 days');
  });

  it('counts the trading days from the start to the largest VIX', () => {
    const label = (row: number) => regimeLabellers['days-to-peak'].label(changed('vix', { [row]: 40 }), window);
    expect([13, 14, 24, 25, 66, 67].map(label)).toEqual([
      'peak in ≤10 days',
      'in 11-21 days',
      'in 11-21 days',
      'in 22-63 days',
      'in 22-63 days',
      'later',
    ]);
  });

  it('labels by the move of the S&P over the window and by the rate at its start', () => {
    const trend = (end: number) =>
      regimeLabellers['spx-trend'].label(changed('spxClose', { 3: 1000, 90: end }), window);
    expect([949, 951, 1049, 1051].map(trend)).toEqual(['falls by >5%', 'within 5%', 'within 5%', 'rises by >5%']);
    const rate = (start: number) => regimeLabellers['rate-level'].label(changed('rate', { 3: start }), window);
    expect([0, 0.01, 0.02, 0.04].map(rate)).toEqual(['rate ≤1%', 'rate ≤1%', 'rate 1-3%', 'rate >3%']);
  });
});

describe('labellerOf', () => {
  const bands: BandedRegime = {
    name: 'vvix-bands',
    column: 'vvix',
    at: 'largest',
    bands: [
      { label: 'calm', upTo: 90 },
      { label: 'tense', upTo: 120 },
      { label: 'wild', upTo: Infinity },
    ],
    where: '',
  };
  const market = { ...changed('vvix', { 3: 130, 40: 119 }), optional: { cpi: new Float64Array(100).fill(Number.NaN) } };

  it("sorts by a grid's own bands: at the start, by the largest, by the average", () => {
    const label = (at: BandedRegime['at']) => labellerOf({ ...bands, at }).label(market, window);
    expect(['start', 'largest', 'average'].map((at) => label(at as BandedRegime['at']))).toEqual([
      'wild',
      'tense',
      'calm',
    ]);
  });

  it('groups by them like by any other, and shows what was not observed only where there is something', () => {
    const regimesOf = (request: BandedRegime) =>
      groupByRegime(market, [window], 'cycles', [request]).map(({ regime, windows }) => [regime, windows.length]);
    expect(regimesOf(bands)).toEqual([
      ['all', 1],
      ['calm', 0],
      ['tense', 1],
      ['wild', 0],
    ]);
    expect(regimesOf({ ...bands, column: 'cpi' }).at(-1)).toEqual(['not observed', 1]);
  });
});
