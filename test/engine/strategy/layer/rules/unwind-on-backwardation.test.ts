import { describe, expect, it } from 'vitest';
import { handMadeMarket } from '../../../hand-made-market.js';
import { actions, stressed, walk, walkAccount } from '../hand-made-layer.js';

const exit = { series: 'vx1-vx2', above: 0.08, reenterBelow: 0 } as const;

/** VX1 over VX2 by row: contango, then backwardation on rows 20 and 21, flat above 0 on 22 to 24, contango again. */
const inverted = (peak: number) =>
  handMadeMarket(40, {
    future(row, place) {
      if (place > 0) return 20;
      if (row < 20) return 18;
      return row < 22 ? 20 * (1 + peak) : row < 25 ? 20.5 : 19;
    },
  });

describe('unwindOnBackwardation', () => {
  it('sells everything on the day on which VX1 stands 8% above VX2, and is back on the day of contango', () => {
    const { trades, turns } = walk(inverted(0.09), { exit });
    expect(actions(trades)).toEqual(['0 buy', '20 sell', '25 buy']);
    expect(turns).toContain('20 open → unwound: backwardation 9.0%');
    expect(turns).toContain('25 unwound → flat: re-entry');
  });

  it('stays while backwardation is 7%', () => {
    expect(actions(walk(inverted(0.07), { exit }).trades)).toEqual(['0 buy']);
  });

  it('comes back below the level it is told, not below that of the exit', () => {
    const { trades } = walk(inverted(0.09), { exit: { ...exit, reenterBelow: 0.03 } });
    expect(actions(trades)).toEqual(['0 buy', '20 sell', '22 buy']);
  });

  it('reads VIX over VIX3M where it is told to, which the futures do not set off', () => {
    const byIndex = { ...exit, series: 'vix-vix3m' } as const;
    const edits = { vix: () => 20, vix3m: (row: number) => (row < 20 ? 21 : row < 30 ? 18 : 20.5) };
    expect(actions(walk(handMadeMarket(40, edits), { exit: byIndex }).trades)).toEqual(['0 buy', '20 sell', '30 buy']);
    expect(actions(walk(inverted(0.09), { exit: byIndex }).trades)).toEqual(['0 buy']);
  });

  it('buys nothing while it is out: an entry that would fall into backwardation waits', () => {
    const early = handMadeMarket(40, { future: (row, place) => (place > 0 ? 20 : row < 12 ? 23 : 19) });
    const { trades, turns } = walk(early, { exit });
    expect(actions(trades)).toEqual(['12 buy']);
    expect(turns[0]).toBe('0 flat → unwound: backwardation');
  });

  it('fills a day late under stress', () => {
    expect(actions(walk(inverted(0.09), { exit, friction: stressed }).trades)).toEqual(['1 buy', '21 sell', '26 buy']);
  });

  it('does not wait for a roll that is waiting for approval', () => {
    const approval = { days: 9, above: 0 };
    // The entry of row 1 is filled on row 10; a roll at 26 days is ordered on row 17 and due on row 26.
    const { trades } = walkAccount(inverted(0.09), { approval }, { exit, rollDays: 26 });
    expect(actions(trades).slice(0, 2)).toEqual(['10 buy', '20 sell']);
  });
});
