import type { Market } from '../../engine/contracts/market.js';

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

type SlotName =
  | (typeof FLOAT_COLUMNS)[number]
  | (typeof INTEGER_COLUMNS)[number]
  | 'futuresOffsets'
  | 'futuresExpirations'
  | 'futuresSettles';

/**
 * A market as a plain object that can be posted to a worker thread: one shared buffer and where each column lies.
 *
 * Posting it copies the few numbers of `slots`, never the columns.
 */
export interface SharedMarket {
  readonly buffer: SharedArrayBuffer;
  readonly slots: Readonly<Record<SlotName, ColumnSlot>>;
}

/** Copies a market once into shared memory, 8-byte columns first so that every column is aligned. */
export function shareMarket(market: Market): SharedMarket {
  const columns: [SlotName, Float64Array | Int32Array][] = [
    ...FLOAT_COLUMNS.map((name): [SlotName, Float64Array] => [name, market[name]]),
    ['futuresSettles', market.vixFutures.settles],
    ...INTEGER_COLUMNS.map((name): [SlotName, Int32Array] => [name, market[name]]),
    ['futuresOffsets', market.vixFutures.offsets],
    ['futuresExpirations', market.vixFutures.expirations],
  ];
  const buffer = new SharedArrayBuffer(columns.reduce((bytes, [, values]) => bytes + values.byteLength, 0));
  const slots = {} as Record<SlotName, ColumnSlot>;
  let byteOffset = 0;
  for (const [name, values] of columns) {
    slots[name] = { byteOffset, length: values.length };
    if (values instanceof Float64Array) new Float64Array(buffer, byteOffset, values.length).set(values);
    else new Int32Array(buffer, byteOffset, values.length).set(values);
    byteOffset += values.byteLength;
  }
  return { buffer, slots };
}

/** The market over the shared buffer itself: views, no copy. Columns are shared with every thread: read only. */
export function marketOf(shared: SharedMarket): Market {
  const floats = (name: SlotName) => {
    const { byteOffset, length } = shared.slots[name];
    return new Float64Array(shared.buffer, byteOffset, length);
  };
  const integers = (name: SlotName) => {
    const { byteOffset, length } = shared.slots[name];
    return new Int32Array(shared.buffer, byteOffset, length);
  };
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
  };
}
