import type { Day } from '../../../engine/contracts/calendar-date.js';
import { lastTradingDayUpTo, spxMonthlyExpirations, vixExpirations } from '../../calendars/index.js';

/** Roots that name their class whatever the expiration. SPXPM were the monthlies that settle at the close. */
const PLAIN_ROOTS: Readonly<Record<string, string>> = {
  SPX: 'SPX',
  SPXW: 'SPXW',
  SPXPM: 'SPXW',
  VIX: 'VIX',
  VIXW: 'VIXW',
};

const monthlies = new Map<string, boolean>();
const listed = new Map<Day, Day>();

/** An underlying or root without the signs that vendors put before an index: `^SPX`, `$VIX`, `I:SPX`, `SPX `. */
export function plainSymbol(symbol: string): string {
  return symbol
    .replace(/^(?:I:|O:|[\^$.])/i, '')
    .trim()
    .toUpperCase();
}

/**
 * Root of a listed option.
 *
 * A root of its own is believed. Where the vendor gives only the underlying, or one of the three-letter roots that
 * the SPX had for each strike range before 2010, the expiration tells: on a monthly one the root is the underlying,
 * else the weekly. A file that gives the underlying only cannot say whether its options of a third Friday settle in
 * the morning; they are taken for those that do.
 *
 * @param root - as the file says, `plainSymbol`; empty when it says none
 * @param underlying - as the file says, `plainSymbol`; empty when it says none
 */
export function optionRoot(root: string, underlying: string, expiration: Day): string {
  const plain = PLAIN_ROOTS[root];
  if (plain !== undefined) return plain;
  if (underlying !== 'SPX' && underlying !== 'VIX') return root === '' ? underlying : root;
  return isMonthly(underlying, expiration) ? underlying : `${underlying}W`;
}

/** The expiration as a day with trading: until 2015 monthlies were listed as expiring on the Saturday after. */
export function listedExpiration(expiration: Day): Day {
  if (Number.isNaN(expiration)) return expiration;
  let day = listed.get(expiration);
  if (day === undefined) {
    day = lastTradingDayUpTo(expiration);
    listed.set(expiration, day);
  }
  return day;
}

function isMonthly(underlying: 'SPX' | 'VIX', expiration: Day): boolean {
  if (Number.isNaN(expiration)) return false;
  const key = `${underlying} ${expiration}`;
  let known = monthlies.get(key);
  if (known === undefined) {
    const dates = underlying === 'SPX' ? spxMonthlyExpirations : vixExpirations;
    known = dates(expiration, expiration).length === 1;
    monthlies.set(key, known);
  }
  return known;
}
