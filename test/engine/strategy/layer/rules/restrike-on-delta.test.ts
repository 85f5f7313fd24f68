import { describe, expect, it } from 'vitest';
import { handMadeMarket, settleOf } from '../../../hand-made-market.js';
import { actions, line, walk } from '../hand-made-layer.js';

const jump = handMadeMarket(20, { vix: (row) => (row < 10 ? 16 : 20) });

describe('restrikeOnDelta', () => {
  it('replaces the call on the day on which its delta is above 0.65, by one at 0.50 of the same tenor', () => {
    expect(walk(jump, { isRestruck: true }).trades.map(line)).toEqual([
      '0 buy VIX 2019-02-13 19 call: entry',
      '10 sell VIX 2019-02-13 19 call: re-strike at delta 0.71',
      '10 buy VIX 2019-02-13 22 call: re-strike at delta 0.71',
    ]);
    expect(settleOf(jump, 10, jump.vixExpirations[1])).toBeCloseTo(21.5, 0);
  });

  it('does so below 0.35 as well', () => {
    const fall = handMadeMarket(20, { vix: (row) => (row < 10 ? 16 : 13) });
    const { trades } = walk(fall, { isRestruck: true });
    expect(actions(trades)).toEqual(['0 buy', '10 sell', '10 buy']);
    expect(trades[1].reason).toBe('re-strike at delta 0.27');
  });

  it('leaves a delta within 0.15 of the target alone, and a static layer always', () => {
    const drift = handMadeMarket(20, { vix: (row) => (row < 10 ? 16 : 17) });
    expect(actions(walk(drift, { isRestruck: true }).trades)).toEqual(['0 buy']);
    expect(actions(walk(jump).trades)).toEqual(['0 buy']);
  });

  it('goes by the bought delta where strikes go by points, and does not churn a layer far out of the money', () => {
    const far = { strike: { kind: 'otm-points', value: 10 }, isRestruck: true } as const;
    expect(actions(walk(handMadeMarket(20), far).trades)).toEqual(['0 buy']);
    const low = { strike: { kind: 'delta', value: 0.2 }, isRestruck: true } as const;
    expect(actions(walk(handMadeMarket(20), low).trades)).toEqual(['0 buy']);
  });
});
