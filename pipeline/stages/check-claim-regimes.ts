import { InputError } from '../../engine/contracts/input-error.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { suggestion } from '../../sweeps/grid/index.js';
import { regimeLabellers } from '../aggregate/regimes/index.js';

/** @throws InputError when a claim is about windows with a label that its regime does not give */
export function checkClaimRegimes(claims: readonly ClaimDefinition[]): void {
  const faults = claims.flatMap(({ regime, where }) => {
    if (regime === null) return [];
    const { labels } = regimeLabellers[regime.labeller];
    return regime.labels
      .filter((label) => !labels.includes(label))
      .map((label) => {
        const known = `one of ${labels.join(', ')}${suggestion(label, labels)}`;
        return `${where}.regime.${regime.labeller}: must be ${known}, got ${label}`;
      });
  });
  if (faults.length > 0) throw new InputError([...new Set(faults)]);
}
