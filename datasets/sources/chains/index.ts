/**
 * Option chains: vendors' files in, sorted columns out.
 *
 * Chains have millions of rows, so they are read from bytes and never become strings or row objects. Read
 * chain-format.ts (what a vendor's folder says of its layout) and one of them, e.g. optionsdx/; then read-chain.ts
 * (one pass over a file) with scan-rows.ts and field-row.ts (text to fields), quote-draft.ts (what a quote must hold),
 * option-root.ts and option-symbol.ts (which contract it is), chain-builder.ts and sort-chain.ts (columns in order).
 * chain-table.ts opens files; chain-formats.ts lists the layouts.
 *
 * To add a layout: a folder beside this one, a line in `CHAIN_FORMATS`, a fixture and a test.
 */
export type { ChainFormat } from './chain-format.js';
export { CHAIN_FORMATS } from './chain-formats.js';
export { type ChainTable, openChainBytes, openChainFile, openChainRows } from './chain-table.js';
export { type ChainReading, readChain, type WantedRoots } from './read-chain.js';
