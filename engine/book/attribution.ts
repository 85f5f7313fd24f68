import { CONTRACT_MULTIPLIER } from '../contracts/expirations.js';
import { type Fill, isTrade } from './blotter.js';
import type { BookTrack } from './walk-book.js';

/** Legs of an iron condor in the order of their strikes. */
export const LEG_NAMES = ['long put', 'short put', 'short call', 'long call'] as const;

/** What one part of a book came to over some days [USD]. */
export interface AttributedPart {
  /** `long put` .. `long call`, `condors: interest`, `layer 1` .., `capital: interest`. */
  readonly part: string;
  /** gross + interest − costs. */
  readonly profitAndLoss: number;
  /** Gains at mid, before costs and interest. */
  readonly gross: number;
  /** Half-spreads and commissions, ≥ 0. */
  readonly costs: number;
  readonly interest: number;
  /** Mid premium paid for calls; 0 for what is sold. */
  readonly premium: number;
}

/**
 * Splits the profit and loss of a walked book among the legs of its condors, its layers and interest; the parts sum to
 * the whole.
 *
 * @param fills - of the whole walk
 * @param layerNames - as the fills call them, in the order of `track.layers`
 * @param capitalInterest - interest on the account's capital over these days [USD]
 * @param afterRow - the row whose close the days start from; they reach to the last row
 */
export function attributeProfit(
  track: BookTrack,
  fills: readonly Fill[],
  layerNames: readonly string[],
  capitalInterest: number,
  afterRow: number,
): AttributedPart[] {
  const condorInterest = sumAfter(track.condor.interest, afterRow);
  return [
    ...LEG_NAMES.map((part, leg) => ({ part, ...legProfit(track.legMarks[leg], fills, leg, afterRow) })),
    { part: 'condors: interest', ...onlyInterest(condorInterest) },
    ...track.layers.map((layer, at) => ({
      part: layerNames[at],
      profitAndLoss: sumAfter(layer.profitAndLoss, afterRow),
      gross: sumAfter(layer.gross, afterRow),
      costs: sumAfter(layer.costs, afterRow),
      interest: sumAfter(layer.interest, afterRow),
      premium: sumAfter(layer.premium, afterRow),
    })),
    { part: 'capital: interest', ...onlyInterest(capitalInterest) },
  ];
}

/** Cash that a leg's fills brought, and what its open contracts gained. */
function legProfit(marks: Float64Array, fills: readonly Fill[], leg: number, afterRow: number) {
  let gross = marks[marks.length - 1] - marks[afterRow];
  let costs = 0;
  for (const fill of fills) {
    const filled = fill.legs?.[leg];
    if (filled === undefined || fill.row <= afterRow || !isTrade(fill)) continue;
    // Selling a condor buys its long legs; buying it back, or settling it, turns every leg around.
    const held = fill.action === 'sell' ? -filled.side : filled.side;
    gross += held * filled.price * fill.quantity * CONTRACT_MULTIPLIER;
    costs += filled.cost * fill.quantity;
  }
  return { profitAndLoss: gross - costs, gross, costs, interest: 0, premium: 0 };
}

function onlyInterest(interest: number) {
  return { profitAndLoss: interest, gross: 0, costs: 0, interest, premium: 0 };
}

function sumAfter(column: Float64Array, row: number): number {
  let sum = 0;
  for (let at = row + 1; at < column.length; ++at) sum += column[at];
  return sum;
}
