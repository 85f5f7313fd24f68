import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { regimeLabellers } from '../../../pipeline/aggregate/regimes/index.js';
import { cycleTroughs } from '../../../pipeline/aggregate/windows/cycles.js';
import { makeWindows, rollingWindows } from '../../../pipeline/aggregate/windows/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

/** A path through the given levels, `days` apart, straight lines between. */
function path(levels: readonly number[], days: number): Float64Array {
  const values: number[] = [];
  for (let leg = 1; leg < levels.length; ++leg) {
    for (let day = 0; day < days; ++day) values.push(levels[leg - 1] + ((levels[leg] - levels[leg - 1]) * day) / days);
  }
  return Float64Array.from([...values, levels[levels.length - 1]]);
}

describe('cycleTroughs', () => {
  it('finds the low between a confirmed peak and a confirmed rise', () => {
    const vix = path([20, 40, 12, 30, 14, 35, 20], 15);
    expect(cycleTroughs(vix, 0).map((row) => vix[row])).toEqual([12, 14]);
  });

  it('needs a fall to 0.70 of the high and a rise to 1.40 of the low', () => {
    expect(cycleTroughs(path([20, 30, 21.1, 40], 20), 0)).toEqual([]);
    expect(cycleTroughs(path([20, 30, 20.9, 29], 20), 0)).toEqual([]);
    expect(cycleTroughs(path([20, 30, 20.9, 29.3], 20), 0)).toEqual([40]);
  });

  it('does not take the low at the start of the data for a trough', () => {
    expect(cycleTroughs(path([10, 40, 15, 30], 12), 0).length).toBe(1);
  });

  it('joins a cycle of fewer than ten days to the one before', () => {
    // Troughs at rows 40, 100 and 106: the last cycle is six days long.
    const vix = Float64Array.from([
      ...path([40, 12, 30], 40).slice(0, 80),
      ...path([30, 12], 20).slice(0, 20),
      12,
      16,
      18,
      14,
      12.5,
      12,
      11.9,
      15,
      17,
      19,
    ]);
    const troughs = cycleTroughs(vix, 0);
    expect(troughs).toEqual([40, 106]);
  });

  it('tells a cycle only by what came before its confirmation', () => {
    const { vix } = randomPath(1500, 5);
    const whole = cycleTroughs(vix, 0);
    expect(whole.length).toBeGreaterThan(5);
    const known = cycleTroughs(vix.subarray(0, 900), 0);
    expect(whole.slice(0, known.length)).toEqual(known);
  });
});

describe('makeWindows', () => {
  const market = makeMarket(randomPath(2700, 9));
  const { windows, incomplete } = makeWindows(market, 40, ['cycles', 'episodes', 'full']);

  it('tiles the history with cycles', () => {
    const cycles = windows.filter(({ kind }) => kind === 'cycles');
    for (let at = 1; at < cycles.length; ++at) expect(cycles[at].fromRow).toBe(cycles[at - 1].toRow);
    expect(incomplete.cycles).toBe(2);
  });

  it('counts the first day of an episode: its base is the close before', () => {
    const covid = windows.find(({ name }) => name === 'COVID');
    expect(toIsoDate(market.days[covid?.fromRow ?? 0])).toBe('2020-02-07');
    expect(toIsoDate(market.days[covid?.toRow ?? 0])).toBe('2020-04-30');
  });

  it('leaves out episodes that the data do not cover', () => {
    const names = windows.filter(({ kind }) => kind === 'episodes').map(({ name }) => name);
    expect(names).toEqual(['flash crash', 'downgrade', 'China', 'Volmageddon', 'Q4 2018', 'COVID']);
  });

  it('measures the full period from the base row to the last', () => {
    expect(windows.at(-1)).toMatchObject({ kind: 'full', fromRow: 40, toRow: 2699 });
  });
});

describe('rollingWindows', () => {
  it('steps 21 days and begins no window that the data cut off', () => {
    const windows = rollingWindows('rolling-63', 40, 200);
    expect(windows.map(({ fromRow }) => fromRow)).toEqual([40, 61, 82, 103, 124]);
    expect(windows.every(({ fromRow, toRow }) => toRow - fromRow === 63)).toBe(true);
    expect(rollingWindows('rolling-126', 40, 166)).toHaveLength(1);
    expect(rollingWindows('rolling-126', 40, 165)).toEqual([]);
  });
});

describe('fomcSpikes', () => {
  const quiet = makeMarket({ ...randomPath(100, 3), vix: new Float64Array(100).fill(16) });
  const spikesAt = (row: number, level: number) => {
    const vix = quiet.vix.slice();
    vix[row] = level;
    const market = { ...quiet, vix, events: { fomc: Int32Array.of(quiet.days[2], quiet.days[50], quiet.days[97]) } };
    return makeWindows(market, 5, ['episodes']).windows;
  };

  it('takes a meeting around which the VIX rose by more than 25%, five days either side', () => {
    const window = { kind: 'episodes', name: `FOMC ${toIsoDate(quiet.days[50])}`, fromRow: 44, toRow: 55 };
    expect(spikesAt(45, 20.01)).toEqual([window]);
    expect(spikesAt(55, 20.01)).toEqual([window]);
  });

  it('leaves out quiet meetings, jumps further away, and meetings at the ends of the data', () => {
    expect(spikesAt(50, 20)).toEqual([]);
    expect(spikesAt(56, 30)).toEqual([]);
    expect(spikesAt(97, 30)).toEqual([]);
  });
});

describe('regimeLabellers', () => {
  const flat = makeMarket({ ...randomPath(30, 2), vix: new Float64Array(30).fill(15) });
  const window = { kind: 'full', name: 'full', fromRow: 3, toRow: 20 };
  const withVix = (row: number, level: number) => {
    const vix = flat.vix.slice();
    vix[row] = level;
    return { ...flat, vix };
  };

  it('labels by the VIX of the base row', () => {
    const label = (level: number) => regimeLabellers['vix-at-start'].label(withVix(3, level), window);
    expect([15, 15.01, 20, 30, 30.01].map(label)).toEqual([
      'VIX ≤15',
      'VIX 15-20',
      'VIX 15-20',
      'VIX 20-30',
      'VIX >30',
    ]);
  });

  it('labels by the largest VIX after the base row', () => {
    const label = (row: number) => regimeLabellers['largest-vix'].label(withVix(row, 50), window);
    expect([3, 4, 20, 21].map(label)).toEqual(['calm ≤16', 'extreme >35', 'extreme >35', 'calm ≤16']);
  });

  it('labels by the deepest inversion of VIX over VIX3M and of the first two futures', () => {
    const vix3m = flat.vix.map((level) => level * 1.1);
    const calm = { ...flat, vix3m };
    const spiked = { ...calm, vix: withVix(10, 15 * 1.1 * 1.09).vix };
    expect(regimeLabellers['term-structure-vix3m'].label(calm, window)).toBe('contango');
    expect(regimeLabellers['term-structure-vix3m'].label(spiked, window)).toBe('deep inversion >8%');
    const settles = flat.vixFutures.settles.slice();
    settles[flat.vixFutures.offsets[8]] = settles[flat.vixFutures.offsets[8] + 1] * 1.05;
    const inverted = { ...flat, vixFutures: { ...flat.vixFutures, settles } };
    expect(regimeLabellers['term-structure-vx'].label(inverted, window)).toBe('inverted');
  });
});
