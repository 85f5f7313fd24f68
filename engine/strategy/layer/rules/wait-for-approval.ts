import type { LayerRule } from '../layer-rule.js';

/**
 * Makes purchases of a large premium wait some days: several people have to sign them.
 *
 * @param above - premium beyond which an order waits [USD]
 * @param days - trading days
 * @see VixShield: "Multi-Signature (Multi-Sig) approval on large rolls"
 */
export function waitForApproval(above: number, days: number): LayerRule {
  return {
    name: 'approval',
    approvalDays: (_row, plannedPremium) => (plannedPremium > above ? days : 0),
    quietUntil: (_outlook, _row, end) => end,
  };
}
