// The engine: numbers in, numbers out. It opens no file, starts no thread, reads no clock and prints nothing, so that
// the same numbers give the same results wherever it runs.
//
// Reading order: contracts (the market it sees), math and pricing, surfaces (option marks), execution (what a fill
// costs), strategy (the daily walk of condors and hedge layers), book (their sum as an account), metrics and
// statistics. Everything outside may import any of these folders by its index.

export * from './math/index.js';
export * from './pricing/index.js';
export * from './surfaces/index.js';
