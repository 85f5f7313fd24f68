import type { SignalReader } from '../../signals/index.js';
import type { LayerSpec } from '../specs.js';
import type { LayerRule } from './layer-rule.js';
import { buyOnlyWhen } from './rules/buy-only-when.js';
import { holdWhileActive } from './rules/hold-while-active.js';
import { restrikeOnDelta } from './rules/restrike-on-delta.js';
import { rollAtDays } from './rules/roll-at-days.js';
import { unwindOnBackwardation } from './rules/unwind-on-backwardation.js';

/**
 * The rules that a layer's spec asks for, those of the account not among them.
 *
 * A roll applies only to a tenor longer than the roll day: rolling a shorter one would sell it as it is bought.
 *
 * @param signals - of the days that the layer walks
 */
export function makeRules(spec: LayerSpec, signals: SignalReader): LayerRule[] {
  const { rollDays, buysOnlyWhen, activation, exit } = spec;
  const rules: LayerRule[] = [];
  if (exit !== null) {
    rules.push(unwindOnBackwardation(signals.backwardation(exit.series), exit.above, exit.reenterBelow));
  }
  if (activation !== null) {
    const { name, eventWindowDays, place } = activation;
    rules.push(holdWhileActive(signals.activation(name, { eventWindowDays })[place], name));
  }
  for (const name of buysOnlyWhen) rules.push(buyOnlyWhen(signals.condition(name), name));
  if (rollDays !== null && spec.targetDays > rollDays) rules.push(rollAtDays(rollDays));
  if (spec.isRestruck) rules.push(restrikeOnDelta(spec.strike.kind === 'delta' ? spec.strike.value : null));
  return rules;
}
