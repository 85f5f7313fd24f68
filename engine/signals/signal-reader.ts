import type { Market } from '../contracts/market.js';
import { type ActivationName, activationSignals } from './activations/index.js';
import { type ConditionName, conditionSignals } from './conditions/index.js';
import { type BackwardationName, backwardationSeries } from './series/index.js';
import type { LayerMultipliers, SignalParameters } from './signal.js';

/**
 * The signals of a market, each computed once, over the rows of a run.
 *
 * Computed on the whole history and then cut to the run, so that a signal's memory does not begin with the run.
 */
export class SignalReader {
  private readonly computed = new Map<string, unknown>();

  /**
   * @param history - the whole market, not only the run's days
   * @param fromRow - first row of the run within the history
   * @param toRow - one past its last row
   */
  constructor(
    private readonly history: Market,
    private readonly fromRow = 0,
    private readonly toRow = history.days.length,
  ) {}

  /** 1 on the days on which the condition holds, shape [days of the run]. */
  condition(name: ConditionName): Uint8Array {
    return this.once(name, () => conditionSignals[name].compute(this.history).subarray(this.fromRow, this.toRow));
  }

  /** Backwardation by day [fraction], NaN where unknown, shape [days of the run]. */
  backwardation(name: BackwardationName): Float64Array {
    return this.once(name, () => backwardationSeries[name].compute(this.history).subarray(this.fromRow, this.toRow));
  }

  /** What the units of each layer are multiplied by, day by day, shape [days of the run] each. */
  activation(name: ActivationName, parameters: SignalParameters): LayerMultipliers {
    return this.once(`${name} ${parameters.eventWindowDays}`, () => {
      const [near, middle, far] = activationSignals[name].compute(this.history, parameters);
      const cut = (column: Float64Array) => column.subarray(this.fromRow, this.toRow);
      return [cut(near), cut(middle), cut(far)] as const;
    });
  }

  private once<Values>(key: string, compute: () => Values): Values {
    const known = this.computed.get(key) as Values | undefined;
    if (known !== undefined) return known;
    const values = compute();
    this.computed.set(key, values);
    return values;
  }
}
