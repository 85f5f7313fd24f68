import { setFlagsFromString } from 'node:v8';

/**
 * How much code a function runs before V8 11 (Node 20) thinks of optimizing it [bytes of bytecode]; its default is a
 * quarter of that.
 *
 * In a run of some seconds five threads compile what they meet, which took a quarter of its processor time
 * (docs/performance.md).
 * What is really hot is optimized all the same, a moment later. V8 12 and 13 (Node 22 and 24) count otherwise and wait longer on their own.
 */
const INTERRUPT_BUDGET = 270_336;

if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
