// Writes talib-indicators.json: RSI(14) and MACD(12, 26, 9) by TA-Lib's C code, compiled to WebAssembly.
//
//     node make-talib-table.mjs        needs talib-web beside it; written with version 0.1.3
//
// The series is 200 steps of a linear congruential generator (Numerical Recipes' constants) from 20, in hundredths,
// with a flat stretch. TA-Lib leaves out the rows on which it cannot tell, the first 14 of RSI and 33 of MACD; the
// wrapper pads its answers with zeros to the length of the input.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const talib = require('talib-web');
const wasm = readFileSync(new URL('talib.wasm', `file://${require.resolve('talib-web')}`));
// Its loader fetches an address; Node fetches no files.
await talib.init(`data:application/wasm;base64,${wasm.toString('base64')}`);

const values = [];
let state = 1978;
let hundredths = 2000;
for (let row = 0; row < 200; ++row) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const step = Math.floor((state / 2 ** 32) * 241) - 120;
  if (row < 90 || row >= 100) hundredths = Math.max(500, hundredths + step);
  values.push(hundredths / 100);
}

const rsi = talib.RSI({ inReal: values, timePeriod: 14 }).output;
const { MACD, MACDSignal, MACDHist } = talib.MACD({ inReal: values, fastPeriod: 12, slowPeriod: 26, signalPeriod: 9 });
const table = {
  values,
  rsi: rsi.slice(0, values.length - 14),
  macd: MACD.slice(0, values.length - 33),
  signal: MACDSignal.slice(0, values.length - 33),
  histogram: MACDHist.slice(0, values.length - 33),
};
const lines = Object.entries(table).map(([name, column]) => `  "${name}": ${JSON.stringify(Array.from(column))}`);
writeFileSync(new URL('talib-indicators.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
