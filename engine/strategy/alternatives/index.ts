/**
 * What else the money could do: instruments that spend the premium of a hedge on the same days, held as long.
 *
 * Read in this order: purchase.ts (what the hedge bought and when it gave it up), instrument.ts (what stands in its
 * place), option-unit.ts (options of one expiration), spx-puts.ts, vix-call-spreads.ts and
 * vx-futures.ts (the instruments), instruments.ts (their names), walk-alternative.ts (their account).
 *
 * Trading fewer condors, the other alternative, is in book/: it needs no instrument.
 */
export type { Instrument, Unit } from './instrument.js';
export { type InstrumentName, instrumentNames, makeInstrument } from './instruments.js';
export type { Purchase } from './purchase.js';
export { type AlternativeTrack, walkAlternative } from './walk-alternative.js';
