/**
 * Days from the first of a month until its price index has been published, at the latest [calendar days].
 *
 * Of the releases of US consumer prices in 2015-2026 the latest came after 56 days (January 2015); after the shutdown
 * of October 2013 it was 59.
 *
 * @see Bureau of Labor Statistics, schedule of releases for the Consumer Price Index
 */
export const PRICE_INDEX_LAG_DAYS = 60;
