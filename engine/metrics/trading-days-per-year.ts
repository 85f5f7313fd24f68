/** Trading days of a year by convention; turns figures per day into figures per year. */
export const TRADING_DAYS_PER_YEAR = 252;
