import type { Day } from '../contracts/calendar-date.js';
import { firstAfter } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import type { Product } from '../execution/friction.js';
import { makeSpxSmile, makeVixSmile, type SurfaceSetName, surfaceParameterSets } from '../surfaces/index.js';
import { type RowPricer, readableRowPricer } from './row-pricer.js';
import { SmileSheet } from './smile-sheet.js';

/** Memory at which everything is forgotten and computed anew when asked for [bytes]. */
const MOST_BYTES = 96 * 1024 * 1024;

/**
 * The sheets of one market, made as they are asked for.
 *
 * They belong to that market alone and to one thread. A walk may keep a sheet that was forgotten: it stays right.
 */
export class PriceSheets {
  private sheets = new Map<string, Map<Day, SmileSheet>>();
  private bytes = 0;

  /**
   * @param pricer - how options are priced, a few days at a time
   * @param mostBytes - memory at which all is forgotten
   */
  constructor(
    readonly market: Market,
    private readonly pricer: RowPricer = readableRowPricer,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /**
   * The smiles of an expiration.
   *
   * @param row - on which they are first wanted
   */
  smiles(product: Product, surface: SurfaceSetName, expiration: Day, row: number): SmileSheet {
    if (this.bytes > this.mostBytes) {
      this.sheets.clear();
      this.bytes = 0;
    }
    const key = `${product} ${surface}`;
    let ofSurface = this.sheets.get(key);
    if (ofSurface === undefined) {
      ofSurface = new Map();
      this.sheets.set(key, ofSurface);
    }
    let sheet = ofSurface.get(expiration);
    if (sheet === undefined) {
      sheet = this.open(product, surface, expiration, row);
      ofSurface.set(expiration, sheet);
    }
    return sheet;
  }

  private open(product: Product, surface: SurfaceSetName, expiration: Day, firstRow: number): SmileSheet {
    const { market } = this;
    const parameters = surfaceParameterSets[surface];
    const makeSmile = product === 'SPX' ? makeSpxSmile : makeVixSmile;
    const endRow = Math.max(firstRow, firstAfter(market.days, expiration - 1));
    return new SmileSheet(
      (row, out) => makeSmile(market, row, expiration, parameters, out),
      firstRow,
      endRow,
      this.pricer,
      (bytes) => {
        this.bytes += bytes;
      },
    );
  }
}
