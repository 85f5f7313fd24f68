import { type ChainQuotes, optionTypeCode } from '../../../engine/contracts/chain-quotes.js';
import { type OptionRoot, rootCode } from '../../../engine/contracts/option-root.js';
import type { OptionType } from '../../../engine/pricing/index.js';

/** One quote, said plainly. */
export interface Quote {
  /** Row of the market. */
  readonly row: number;
  readonly root: OptionRoot;
  readonly expiration: number;
  readonly optionType: OptionType;
  readonly strike: number;
  readonly bid: number;
  readonly ask: number;
}

/** Quotes in any order as the columns that the engine reads. */
export function makeQuotes(days: number, list: readonly Quote[]): ChainQuotes {
  const quotes = [...list].sort(
    (a, b) =>
      a.row - b.row ||
      rootCode(a.root) - rootCode(b.root) ||
      a.expiration - b.expiration ||
      optionTypeCode(a.optionType) - optionTypeCode(b.optionType) ||
      a.strike - b.strike,
  );
  const offsets = new Int32Array(days + 1);
  for (const { row } of quotes) ++offsets[row + 1];
  for (let row = 0; row < days; ++row) offsets[row + 1] += offsets[row];
  return {
    offsets,
    roots: Uint8Array.from(quotes, ({ root }) => rootCode(root)),
    expirations: Int32Array.from(quotes, ({ expiration }) => expiration),
    optionTypes: Uint8Array.from(quotes, ({ optionType }) => optionTypeCode(optionType)),
    strikes: Float64Array.from(quotes, ({ strike }) => strike),
    bids: Float64Array.from(quotes, ({ bid }) => bid),
    asks: Float64Array.from(quotes, ({ ask }) => ask),
  };
}
