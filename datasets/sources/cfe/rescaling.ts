import { type Day, toDay } from '../../../engine/contracts/calendar-date.js';

/** From this trade date on VX is quoted in VIX points; until then the price was ten times the VIX. */
const RESCALED_FROM: Day = toDay('2007-03-26');

/**
 * A VX price in VIX points.
 *
 * The scale goes by the day of the price, not by the contract: contracts that traded across the change have both
 * (February 2008 settled at 150.00 on Friday 23 March 2007 and at 15.01 on Monday).
 *
 * @param price - as printed on `day`
 */
export function toVixPoints(price: number, day: Day): number {
  // Through whole thousandths, so that 140.30 becomes 14.03 and not 14.030000000000001.
  return day < RESCALED_FROM ? Math.round(price * 1000) / 10_000 : price;
}
