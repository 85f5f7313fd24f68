import type { Market } from '../../engine/contracts/market.js';
import { quotesOf, type SharedQuotes, shareQuotes } from './shared-quotes.js';

/** Where one column lies in the shared buffer. */
interface ColumnSlot {
  readonly byteOffset: number;
  readonly length: number;
}

const FLOAT_COLUMNS = [
  'spxClose',
  'spxSettlement',
  'vix',
  'vix9d',
  'vix3m',
  'vix6m',
  'vix1y',
  'vvix',
  'skew',
  'vixSettlement',
  'rate',
  'dividendYield',
] as const satisfies readonly (keyof Market)[];

const INTEGER_COLUMNS = ['days', 'spxExpirations', 'vixExpirations'] as const satisfies readonly (keyof Market)[];

/** Prefixes of the slots that hold `Market.optional` and `Market.events`. */
const OPTIONAL = 'optional ';
const EVENTS = 'events ';

/**
 * A market as a plain object that can be posted to a worker thread: one shared buffer and where each column lies.
 *
 * Posting it copies the few numbers of `slots`, never the columns.
 */
export interface SharedMarket {
  readonly buffer: SharedArrayBuffer;
  /** By the names of `Market`; those of `optional` and `events` behind their prefix. */
  readonly slots: Readonly<Record<string, ColumnSlot>>;
  /** Quotes in a buffer of their own, where the market has any. */
  readonly quotes?: SharedQuotes;
}

/** Copies a market once into shared memory, 8-byte columns first so that every column is aligned. */
export function shareMarket(market: Market): SharedMarket {
  const columns: [string, Float64Array | Int32Array][] = [
    ...FLOAT_COLUMNS.map((name): [string, Float64Array] => [name, market[name]]),
    ...Object.entries(market.optional).map(([name, values]): [string, Float64Array] => [OPTIONAL + name, values]),
    ['futuresSettles', market.vixFutures.settles],
    ...INTEGER_COLUMNS.map((name): [string, Int32Array] => [name, market[name]]),
    ['futuresOffsets', market.vixFutures.offsets],
    ['futuresExpirations', market.vixFutures.expirations],
    ...Object.entries(market.events).map(([kind, days]): [string, Int32Array] => [EVENTS + kind, days]),
  ];
  const buffer = new SharedArrayBuffer(columns.reduce((bytes, [, values]) => bytes + values.byteLength, 0));
  const slots: Record<string, ColumnSlot> = {};
  let byteOffset = 0;
  for (const [name, values] of columns) {
    slots[name] = { byteOffset, length: values.length };
    if (values instanceof Float64Array) new Float64Array(buffer, byteOffset, values.length).set(values);
    else new Int32Array(buffer, byteOffset, values.length).set(values);
    byteOffset += values.byteLength;
  }
  return { buffer, slots, ...(market.quotes && { quotes: shareQuotes(market.quotes) }) };
}

/** The market over the shared buffer itself: views, no copy. Columns are shared with every thread: read only. */
export function marketOf(shared: SharedMarket): Market {
  const floats = (name: string) => {
    const { byteOffset, length } = shared.slots[name];
    return new Float64Array(shared.buffer, byteOffset, length);
  };
  const integers = (name: string) => {
    const { byteOffset, length } = shared.slots[name];
    return new Int32Array(shared.buffer, byteOffset, length);
  };
  const named = <Column>(prefix: string, columnOf: (name: string) => Column): Record<string, Column> =>
    Object.fromEntries(
      Object.keys(shared.slots)
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), columnOf(name)]),
    );
  return {
    days: integers('days'),
    spxClose: floats('spxClose'),
    spxSettlement: floats('spxSettlement'),
    vix: floats('vix'),
    vix9d: floats('vix9d'),
    vix3m: floats('vix3m'),
    vix6m: floats('vix6m'),
    vix1y: floats('vix1y'),
    vvix: floats('vvix'),
    skew: floats('skew'),
    vixSettlement: floats('vixSettlement'),
    rate: floats('rate'),
    dividendYield: floats('dividendYield'),
    spxExpirations: integers('spxExpirations'),
    vixExpirations: integers('vixExpirations'),
    vixFutures: {
      offsets: integers('futuresOffsets'),
      expirations: integers('futuresExpirations'),
      settles: floats('futuresSettles'),
    },
    optional: named(OPTIONAL, floats),
    events: named(EVENTS, integers),
    ...(shared.quotes && { quotes: quotesOf(shared.quotes) }),
  };
}
