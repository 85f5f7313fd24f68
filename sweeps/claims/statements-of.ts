import type { ClaimDefinition } from './claim-definition.js';

/**
 * What of a claim is judged: the claim as its source puts it, and, where that attaches conditions, the same without
 * them, as `live (unconditioned)`.
 */
export function statementsOf(claim: ClaimDefinition): readonly ClaimDefinition[] {
  const { id, scope, conditions } = claim;
  if (conditions === null) return [claim];
  return [
    { ...claim, scope: { ...scope, ...conditions } },
    { ...claim, id: `${id} (unconditioned)`, conditions: null },
  ];
}
