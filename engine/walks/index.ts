// The three walks of a market - a ladder of condors, one call of a layer, a whole book - as two engines do them.
//
// `reference` prices every option anew on every day and asks every rule every day. `fast` looks prices up in sheets that
// all walks share (engine/sheets), only marks the days on which no rule can have a wish (`Layer.advance`), walks a ladder
// once for all books that do not reinvest, and remembers for those that do what its condors cost (`rememberCondors`). Both
// give the same bits: test/engine/walks holds them against each other on random books.

export { openWalks } from './open-walks.js';
export { ENGINE_NAMES, type EngineName, type Walks } from './walks.js';
