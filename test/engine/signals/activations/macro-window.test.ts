import { describe, expect, it } from 'vitest';
import { activationSignals, missingColumns } from '../../../../engine/signals/index.js';
import { FIRST_DAY, madeMarket, rowsOn, span } from '../made-market.js';

const macroWindow = activationSignals['macro-window'];
const market = {
  ...madeMarket(60),
  events: {
    cpi: Int32Array.of(FIRST_DAY + 10),
    ppi: Int32Array.of(FIRST_DAY + 12),
    fomc: Int32Array.of(FIRST_DAY + 2, FIRST_DAY + 40),
  },
};

describe('macro-window', () => {
  it('holds around announcements of every kind', () => {
    const days = [...span(1, 3), ...span(9, 13), ...span(39, 41)];
    expect(rowsOn(macroWindow.compute(market, { eventWindowDays: 1 })[0])).toEqual(days);
  });

  it('does not hold between them', () => {
    expect(rowsOn(macroWindow.compute(market)[0])).not.toContain(25);
  });

  it('asks for all three calendars', () => {
    const { cpi, fomc } = market.events;
    expect(missingColumns(macroWindow, { ...market, events: { cpi, fomc } })).toEqual(['events.ppi']);
  });
});
