import type { ChainColumns, ObservedChain } from '../datasets/schemas/index.js';
import type { Day } from '../engine/contracts/calendar-date.js';
import type { Market } from '../engine/contracts/market.js';
import { OPTION_ROOTS, rootCode } from '../engine/contracts/option-root.js';
import { vixStrikeLadder } from '../engine/contracts/strike-ladder.js';
import type { Product } from '../engine/execution/friction.js';
import { makeSpxSmile, makeVixSmile, type Smile, smilePrice, surfaceParameterSets } from '../engine/surfaces/index.js';

export interface ModelChainOptions {
  /** Half of the quoted spread [index points], default 0: bid and ask are the model's price. */
  readonly halfSpread?: (product: Product, price: number, row: number) => number;
  /** Which contracts are quoted on a row, default all. */
  readonly isQuoted?: (row: number, expiration: Day, strike: number) => boolean;
  readonly fromRow?: number;
}

const SPX_TENOR = 75;
const VIX_TENOR = 290;

/**
 * A chain whose mids are the base model's prices: the monthlies that a book of condors and layers can trade, at every
 * strike that its rules know.
 */
export function modelChain(market: Market, options: ModelChainOptions = {}): ObservedChain {
  const { halfSpread = () => 0, isQuoted = () => true, fromRow = 0 } = options;
  const rows: number[][] = [];
  for (let row = fromRow; row < market.days.length; ++row) {
    const day = market.days[row];
    const add = (product: Product, expiration: Day, smile: Smile, strikes: readonly number[]) => {
      const listed = strikes.filter((strike) => isQuoted(row, expiration, strike));
      for (const [type, optionType] of (['call', 'put'] as const).entries()) {
        for (const strike of listed) {
          const price = smilePrice(smile, optionType, strike);
          const spread = halfSpread(product, price, row);
          const bid = price - spread > 0 ? price - spread : Number.NaN;
          const ask = price + spread > 0 ? price + spread : Number.NaN;
          rows.push([day, rootCode(product), expiration, type, strike, bid, ask]);
        }
      }
    };
    for (const expiration of market.spxExpirations) {
      if (expiration <= day || expiration > day + SPX_TENOR) continue;
      const smile = makeSpxSmile(market, row, expiration, surfaceParameterSets.base);
      add('SPX', expiration, smile, spxStrikes(smile.forward));
    }
    for (const expiration of market.vixExpirations) {
      if (expiration <= day || expiration > day + VIX_TENOR) continue;
      const smile = makeVixSmile(market, row, expiration, surfaceParameterSets.base);
      add('VIX', expiration, smile, vixStrikes(smile.forward));
    }
  }
  const source = { vendor: 'cboe-datashop', file: 'model.csv', sha256: 'f'.repeat(64) };
  return { columns: toColumns(rows), roots: OPTION_ROOTS, source };
}

function spxStrikes(forward: number): number[] {
  const strikes = [];
  for (let strike = Math.ceil((forward * 0.7) / 5) * 5; strike < forward * 1.3; strike += 5) strikes.push(strike);
  return strikes;
}

function vixStrikes(forward: number): number[] {
  const strikes = [];
  for (let strike = vixStrikeLadder.above(5); strike < forward * 3; strike = vixStrikeLadder.above(strike)) {
    strikes.push(strike);
  }
  return strikes;
}

function toColumns(rows: readonly number[][]): ChainColumns {
  const none = () => new Float64Array(rows.length).fill(Number.NaN);
  return {
    length: rows.length,
    days: Int32Array.from(rows, (row) => row[0]),
    roots: Uint16Array.from(rows, (row) => row[1]),
    expirations: Int32Array.from(rows, (row) => row[2]),
    optionTypes: Uint8Array.from(rows, (row) => row[3]),
    strikes: Float64Array.from(rows, (row) => row[4]),
    bids: Float64Array.from(rows, (row) => row[5]),
    asks: Float64Array.from(rows, (row) => row[6]),
    lasts: none(),
    volumes: none(),
    openInterests: none(),
    impliedVolatilities: none(),
    deltas: none(),
  };
}
