/**
 * What an equity curve or a series of returns comes to, as one number.
 *
 * Every measure is a pure function of a Float64Array, oldest value first; none allocates more than its result.
 * Read in this order: drawdown.ts and max-drawdown.ts (how deep a book fell), drawdown-reduction.ts (what the
 * hedge took away, the measure the claims are about), cagr.ts, then the ratios and the tail: sharpe.ts,
 * sortino.ts, calmar.ts, expected-shortfall.ts; drawdown-episodes.ts and monthly-returns.ts lay one account open. Figures
 * per year assume trading-days-per-year.ts.
 */
export * from './cagr.js';
export * from './calmar.js';
export * from './drawdown.js';
export * from './drawdown-episodes.js';
export * from './drawdown-reduction.js';
export * from './expected-shortfall.js';
export * from './internal-rate-of-return.js';
export * from './max-drawdown.js';
export * from './monthly-returns.js';
export * from './rate-search.js';
export * from './sharpe.js';
export * from './sortino.js';
export * from './trading-days-per-year.js';
