/** From the close at 16:15 to the opening values that settle the option, as a part of a day counted too much. */
const MISSING_DAYS = 0.27;

/** One hour; an option that settles today has no less. */
const SHORTEST = 1 / (365 * 24);

/**
 * Time to expiry, at the close, of an option that settles on opening values (monthly SPX options, all VIX options).
 *
 * @param daysToExpiration - calendar days
 * @returns [years], at least an hour
 */
export function timeToMorningSettlement(daysToExpiration: number): number {
  return Math.max((daysToExpiration - MISSING_DAYS) / 365, SHORTEST);
}
