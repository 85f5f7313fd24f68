import type { ChainQuotes } from '../../engine/contracts/chain-quotes.js';

/**
 * Quotes as a plain object that can be posted to a worker thread without a copy: one shared buffer and two lengths.
 *
 * The columns lie in the order strikes, bids, asks, offsets, expirations, roots, option types: wide ones first, so
 * that each is aligned.
 */
export interface SharedQuotes {
  readonly buffer: SharedArrayBuffer;
  /** Trading days of the market. */
  readonly days: number;
  readonly rows: number;
}

/** Copies quotes once into shared memory. */
export function shareQuotes(quotes: ChainQuotes): SharedQuotes {
  const days = quotes.offsets.length - 1;
  const rows = quotes.strikes.length;
  const buffer = new SharedArrayBuffer(rows * (3 * 8 + 4 + 1 + 1) + (days + 1) * 4);
  const shared = { buffer, days, rows };
  const target = quotesOf(shared);
  target.strikes.set(quotes.strikes);
  target.bids.set(quotes.bids);
  target.asks.set(quotes.asks);
  target.offsets.set(quotes.offsets);
  target.expirations.set(quotes.expirations);
  target.roots.set(quotes.roots);
  target.optionTypes.set(quotes.optionTypes);
  return shared;
}

/** The quotes over the shared buffer itself: views, no copy. Shared with every thread: read only. */
export function quotesOf({ buffer, days, rows }: SharedQuotes): ChainQuotes {
  let byteOffset = 0;
  const place = (length: number, size: number) => {
    const at = byteOffset;
    byteOffset += length * size;
    return at;
  };
  return {
    strikes: new Float64Array(buffer, place(rows, 8), rows),
    bids: new Float64Array(buffer, place(rows, 8), rows),
    asks: new Float64Array(buffer, place(rows, 8), rows),
    offsets: new Int32Array(buffer, place(days + 1, 4), days + 1),
    expirations: new Int32Array(buffer, place(rows, 4), rows),
    roots: new Uint8Array(buffer, place(rows, 1), rows),
    optionTypes: new Uint8Array(buffer, place(rows, 1), rows),
  };
}
