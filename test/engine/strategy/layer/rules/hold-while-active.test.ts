import { describe, expect, it } from 'vitest';
import { type ActivationName, activationSignals, SignalReader } from '../../../../../engine/signals/index.js';
import { makePoint } from '../../../../../sweeps/axes/index.js';
import { hedgeOf } from '../../../../../sweeps/plan/index.js';
import { makeMarket, randomPath } from '../../../../make-market.js';
import { handMadeMarket } from '../../../hand-made-market.js';
import { actions, plainLayer, stressed, walk } from '../hand-made-layer.js';

const activation = (name: ActivationName, place = 0) => ({ name, eventWindowDays: 5, place });

describe('holdWhileActive', () => {
  it.each(['fomc', 'cpi', 'ppi'] as const)('holds from five days before a %s announcement to five after', (kind) => {
    const market = handMadeMarket(60, { events: { [kind]: [30] } });
    const { trades, turns } = walk(market, { activation: activation(`${kind}-window`) });
    expect(actions(trades)).toEqual(['25 buy', '36 sell']);
    expect(turns).toContain(`36 open → flat: ${kind}-window off`);
    expect(
      actions(walk(market, { activation: { ...activation(`${kind}-window`), eventWindowDays: 1 } }).trades),
    ).toEqual(['29 buy', '32 sell']);
  });

  it('is not moved by announcements of another kind', () => {
    const market = handMadeMarket(60, { events: { cpi: [30] } });
    expect(walk(market, { activation: activation('fomc-window') }).trades).toEqual([]);
    expect(actions(walk(market, { activation: activation('macro-window') }).trades)).toEqual(['25 buy', '36 sell']);
  });

  it('holds while the RSI of the VIX is above 60: from its first rise to the fall that undoes it', () => {
    // Flat to row 20, a point up each row to 30, then two down each row.
    const vix = (row: number) => (row <= 20 ? 16 : row <= 30 ? row - 4 : 26 - 2 * (row - 30));
    const { trades } = walk(handMadeMarket(36, { vix }), { activation: activation('rsi-vix') });
    // Wilder's averages on row 30 are 1 − (13/14)^10 = 0.523 of a point up, 0 down; after k falls of 2 the RSI is
    // 0.523 q / (0.523 q + 2 (1 − q)) with q = (13/14)^k: 77 for k = 1, 62 for 2, 51 for 3.
    expect(actions(trades)).toEqual(['21 buy', '33 sell']);
  });

  it('doubles the far layer and halves the near one ahead of the FOMC while the dollar strengthens', () => {
    const market = handMadeMarket(260, {
      optional: { dollar_index: (row) => (row % 30 === 0 ? 100 + row / 30 : Number.NaN) },
      events: { fomc: [230] },
    });
    const bought = (place: number) => {
      const { track } = walk(market, { targetDays: 110, activation: activation('currency-gate', place) });
      return Array.from(track.enters).flatMap((enters, row) =>
        enters && row >= 200 ? [`${row} ×${track.multiplier[row]}`] : [],
      );
    };
    expect(bought(2)).toEqual(expect.arrayContaining(['220 ×2', '231 ×1']));
    expect(bought(0)).toEqual(expect.arrayContaining(['220 ×0.5', '231 ×1']));
    expect(bought(1)).not.toContain('220 ×1');
  });

  it('leaves the layers as they are while the dollar weakens', () => {
    const market = handMadeMarket(260, {
      optional: { dollar_index: (row) => (row % 30 === 0 ? 100 - row / 30 : Number.NaN) },
      events: { fomc: [230] },
    });
    const { track } = walk(market, { targetDays: 110, activation: activation('currency-gate', 2) });
    for (const [row, enters] of track.enters.entries()) if (enters) expect(track.multiplier[row]).toBe(1);
  });

  const random = makeMarket(randomPath(700, 5));
  const signals = new SignalReader(random);

  it.each(['macd-vx-slope', 'rsi-vix', 'vrp-gate'] as const)(
    'holds a call at a close exactly while %s is on',
    (name) => {
      const [isOn] = signals.activation(name, { eventWindowDays: 5 });
      const { track } = walk(random, { activation: activation(name) });
      const held = track.mark.map((mark) => (mark > 0 ? 1 : 0));
      expect(held).toEqual(Float64Array.from(isOn));
      expect(new Set(isOn)).toEqual(new Set([0, 1]));
    },
  );

  it('holds always without an activation, or with the one called so', () => {
    expect(walk(random, { activation: activation('always') }).track).toEqual(walk(random).track);
  });

  it('buys the units of the day on which it was decided, a day later under stress', () => {
    const market = handMadeMarket(60, { events: { fomc: [30] } });
    const { track, trades } = walk(market, { activation: activation('fomc-window'), friction: stressed });
    expect(actions(trades)).toEqual(['26 buy', '37 sell']);
    expect(track.multiplier[26]).toBe(1);
  });

  it('is what hedge.activation asks of each layer by its place', () => {
    for (const name of Object.keys(activationSignals)) {
      const { layers } = hedgeOf(makePoint({ 'hedge.activation': name }));
      const expected = name === 'always' ? [null, null, null] : [0, 1, 2];
      expect(layers.map(({ spec }) => spec.activation?.place ?? null)).toEqual(expected);
    }
    expect(plainLayer.activation).toBeNull();
  });
});
