import { describe, expect, it } from 'vitest';
import { activationSignals } from '../../../../engine/signals/index.js';
import { FIRST_DAY, madeMarket, rowsOn, span } from '../made-market.js';

const market = {
  ...madeMarket(60),
  events: {
    cpi: Int32Array.of(FIRST_DAY + 10),
    ppi: Int32Array.of(FIRST_DAY + 12),
    fomc: Int32Array.of(FIRST_DAY + 40),
  },
};

describe('event windows', () => {
  it('hold from five days before an announcement of their kind to five days after', () => {
    expect(rowsOn(activationSignals['cpi-window'].compute(market)[0])).toEqual(span(5, 15));
    expect(rowsOn(activationSignals['ppi-window'].compute(market)[1])).toEqual(span(7, 17));
    expect(rowsOn(activationSignals['fomc-window'].compute(market)[2])).toEqual(span(35, 45));
  });

  it('are as wide as the grid says', () => {
    const compute = activationSignals['fomc-window'].compute;
    expect(rowsOn(compute(market, { eventWindowDays: 1 })[0])).toEqual(span(39, 41));
    expect(rowsOn(compute(market, { eventWindowDays: 0 })[0])).toEqual([40]);
  });

  it('stay shut for announcements of another kind', () => {
    const { fomc } = market.events;
    expect(rowsOn(activationSignals['cpi-window'].compute({ ...market, events: { fomc } })[0])).toEqual([]);
  });
});
