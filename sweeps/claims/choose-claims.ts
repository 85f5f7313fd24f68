import { InputError } from '../../engine/contracts/input-error.js';
import { type Sweep, suggestion } from '../grid/index.js';
import type { ClaimDefinition } from './claim-definition.js';

/**
 * The claims of a ledger that a sweep is held against, in the ledger's order.
 *
 * @throws InputError when the grid names a claim that the ledger (or, for `expect` and `heatmaps`, its choice) does not
 * have, or leaves out the windows that a claim is about
 */
export function chooseClaims(sweep: Sweep, ledger: readonly ClaimDefinition[]): readonly ClaimDefinition[] {
  const faults: string[] = [];
  const known = ledger.map(({ id }) => id);
  const picked = sweep.claims.ids;
  for (const { value, where } of picked ?? []) {
    if (!known.includes(value)) faults.push(unknownClaim(where, known, value));
  }
  const chosen = picked ? ledger.filter(({ id }) => picked.some(({ value }) => value === id)) : ledger;

  const ids = chosen.map(({ id }) => id);
  for (const { claim, where } of [...sweep.expect, ...sweep.heatmaps]) {
    if (!ids.includes(claim)) faults.push(unknownClaim(where, ids, claim));
  }
  for (const { id, windows } of chosen) {
    // Claimed periods come with the claim, and the full period with every run.
    if (windows !== 'periods' && windows !== 'full' && !sweep.windows.includes(windows)) {
      faults.push(
        `${sweep.file} windows: must include ${windows}, which claim ${id} is about, got ${sweep.windows.join(', ')}`,
      );
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return chosen;
}

function unknownClaim(where: string, known: readonly string[], given: string): string {
  return `${where}: must be a claim of the ledger (${known.join(', ')})${suggestion(given, known)}, got ${given}`;
}
