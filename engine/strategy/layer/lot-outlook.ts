import { black76Price } from '../../pricing/index.js';
import { timeToMorningSettlement } from '../../surfaces/index.js';
import type { LotOutlook } from './layer-rule.js';
import type { Lot } from './lot.js';

/**
 * What rules may ask of a lot on any row.
 *
 * @param days - of the market
 */
export function lotOutlook(lot: Lot, days: Int32Array): LotOutlook {
  const { forward, volatility, timeToExpiry } = lot.entry;
  const valueAfter = (time: number) => black76Price('call', forward, lot.strike, volatility, time, 1);
  const daysToExpirationOn = (row: number) => lot.expiration - days[row];
  let valueAtEntry = Number.NaN;
  return {
    lot,
    daysToExpirationOn,
    deltaOn(row) {
      try {
        return lot.priced.delta(row);
      } catch {
        return Number.NaN;
      }
    },
    erosionOn(row) {
      if (Number.isNaN(valueAtEntry)) valueAtEntry = valueAfter(timeToExpiry);
      return 1 - valueAfter(timeToMorningSettlement(daysToExpirationOn(row))) / valueAtEntry;
    },
  };
}
