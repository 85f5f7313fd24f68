import type { PurchaseTerms } from './layer/index.js';
import type { Sizing } from './specs.js';

/** The published 40-50% of the condors' vega, taken at its middle; one unit of the mix is a tenth of it. */
const VEGA_SHARE = 0.45;
const VEGA_PER_UNIT = 0.1;

/** What the condors stand at when a layer buys. */
export interface CondorsInForce {
  /** Σ (width − credit) of the condors in force [USD]. */
  readonly risk: number;
  /** P&L of one volatility point up [USD]. */
  readonly vega: number;
  /** Their credit since the layer's last purchase, what that purchase left over included [USD]. */
  readonly purse: number;
}

/**
 * Calls bought per unit, by reading of "4/4/2". One unit is
 * - `contracts`: one call per 10 condors in force;
 * - `budget`: all of the purse (the caller multiplies by budget × mix share), costs included;
 * - `risk`: premium of 1% of the condor risk in force at the purchase;
 * - `vega`: a tenth of 0.45 × the condors' vega × β(τ), in delta of the layer's own VX future.
 *
 * Every reading is linear in the unit, which is what makes a trial a weighted sum of sized layers.
 *
 * @returns calls ≥ 0
 */
export function callsPerUnit(sizing: Sizing, terms: PurchaseTerms, condors: CondorsInForce): number {
  switch (sizing) {
    case 'contracts':
      return 1;
    case 'budget': {
      const debit = terms.premium + terms.cost;
      return debit > 0 ? Math.max(0, condors.purse) / debit : 0;
    }
    case 'risk':
      return terms.premium > 0 ? (0.01 * condors.risk) / terms.premium : 0;
    case 'vega': {
      const vega = Math.abs(condors.vega) * terms.elasticity;
      return terms.pointValue > 0 ? (VEGA_PER_UNIT * VEGA_SHARE * vega) / terms.pointValue : 0;
    }
  }
}
