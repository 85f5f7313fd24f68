/**
 * Numbers computed from columns, pure and by row; signals are built of them.
 *
 * rsi.ts and macd.ts (on exponential-average.ts) follow TA-Lib; realized-volatility.ts, rolling-median.ts,
 * constant-maturity-future.ts, published-change.ts and announcement-window.ts each explain their convention. NaN marks
 * the rows on which too little is known.
 */
export * from './announcement-window.js';
export * from './constant-maturity-future.js';
export * from './exponential-average.js';
export * from './macd.js';
export * from './published-change.js';
export * from './realized-volatility.js';
export * from './rolling-median.js';
export * from './rsi.js';
