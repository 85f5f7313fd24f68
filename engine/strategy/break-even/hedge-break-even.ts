import type { Day } from '../../contracts/calendar-date.js';
import type { BoughtCall } from './bought-call.js';
import { breakEvenLevel, LOWEST_LEVEL } from './break-even-level.js';
import { callValue, type Scene } from './call-value.js';
import { type BoughtLayer, hedgeCost, hedgeValue } from './hedge-value.js';

/** Where a position breaks even on a day. */
export interface BreakEven {
  /** `even`: at `vix`; `always`: at any level; `never`: at none up to 300; `expired`: settled before that day. */
  readonly outcome: 'even' | 'always' | 'never' | 'expired';
  /** Level of the VIX [volatility points]; NaN unless `even`. */
  readonly vix: number;
  /** VX future of each layer's expiration then [volatility points]; NaN unless `even`, or once it expired. */
  readonly futures: readonly number[];
}

/** A hedge on a day: each layer by itself, and all of it. */
export interface HedgeBreakEven {
  readonly layers: readonly BreakEven[];
  readonly hedge: BreakEven;
}

/**
 * The VIX to which it must jump on a day, after nothing happened until then, so that calls are worth their premium and
 * the cost of buying them.
 *
 * @param day - after the purchase [days since epoch]
 */
export function hedgeBreakEven(scene: Scene, layers: readonly BoughtLayer[], day: Day): HedgeBreakEven {
  const levelOf = (valueAt: (level: number) => number, cost: number, held: readonly BoughtCall[]): BreakEven => {
    const nothing = { vix: Number.NaN, futures: held.map(() => Number.NaN) };
    if (held.every(({ expiration }) => expiration < day)) return { outcome: 'expired', ...nothing };
    const vix = breakEvenLevel(valueAt, cost);
    if (Number.isNaN(vix)) return { outcome: 'never', ...nothing };
    if (vix === LOWEST_LEVEL) return { outcome: 'always', ...nothing };
    return { outcome: 'even', vix, futures: held.map(({ expiration }) => futureOn(scene, expiration, day, vix)) };
  };
  const calls = layers.map(({ call }) => call);
  return {
    layers: calls.map((call) =>
      levelOf((level) => callValue(scene, call, day, level), call.premium + call.entryCost, [call]),
    ),
    hedge: levelOf((level) => hedgeValue(scene, layers, day, level), hedgeCost(layers), calls),
  };
}

function futureOn({ curve }: Scene, expiration: Day, day: Day, level: number): number {
  return expiration < day ? Number.NaN : curve.futureAt(expiration - day, level);
}
