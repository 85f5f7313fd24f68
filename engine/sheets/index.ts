// Prices of listed options computed once and shared: the fast twin of asking the model again on every day of every walk.
//
// Ladders with other wings share short strikes, friction levels share every mid, and the trials of a block share it all.
// A sheet holds what the model says of one contract on each of its days; the walks look it up.
//
// Reading order: row-table (numbers by row, growing with the rows asked for), smile-row and smile-sheet (the
// smiles of one expiration), row-pricer (one option on some days: by the readable functions or a kernel),
// option-sheet (one contract on them), price-sheets (all of them for one market, within a bound of memory).
//
// The numbers are those of surfaces/ and pricing/ to the last bit: test/engine/sheets and test/engine/walks hold them against each other.

export type { OptionSheet } from './option-sheet.js';
export { PriceSheets } from './price-sheets.js';
export { kernelRowPricer, ROW_PRICER_BYTES, type RowPricer, readableRowPricer } from './row-pricer.js';
export type { SmileSheet } from './smile-sheet.js';
