/**
 * Calendars by rule: when the exchange trades, and when SPX and VIX contracts expire.
 *
 * Read holidays.ts and special-closures.ts (what closes the exchange), then trading-days.ts (what is left), then
 * expirations.ts (monthly contracts and their holiday exceptions). Nothing here reads a file: the tests hold these
 * rules against the days and settlement dates of real files.
 */
export {
  listedExpirations,
  spxMonthlyExpiration,
  spxMonthlyExpirations,
  vixExpiration,
  vixExpirations,
} from './expirations.js';
export { thirdFriday } from './nth-weekday.js';
export { CALENDAR_START, isTradingDay, lastTradingDayUpTo, previousTradingDay, tradingDays } from './trading-days.js';
