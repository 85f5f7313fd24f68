/**
 * The result contract: what a run folder holds, as types and schemas.
 *
 * Read in this order: table.ts (columns and batches), run-tables.ts and alternatives.ts (every Parquet file of a run),
 * verdict.ts (a line of the verdict table), multiverse.ts and overfitting.ts (what all trials say, and whether the best was
 * tuned), manifest.ts (what makes a run repeatable), plan-summary.ts (what a run would cost), break-even.ts (what a hedge
 * needs to pay for itself), histories.ts (the claimed hedges on other histories), explanation.ts with
 * explanation-tables.ts (one trial laid open), comparison.ts (two runs), run-list.ts (many), data-outputs.ts (datasets) and
 * validation-output.ts (the model against the market). What is printed as
 * JSON is a zod schema, from which docs/schemas/*.schema.json is generated.
 */
export * from './alternatives.js';
export * from './break-even.js';
export * from './comparison.js';
export * from './data-outputs.js';
export * from './explanation.js';
export * from './explanation-tables.js';
export * from './histories.js';
export * from './manifest.js';
export * from './multiverse.js';
export * from './overfitting.js';
export * from './plan-summary.js';
export * from './query-rows.js';
export * from './replicated-index.js';
export * from './run-list.js';
export * from './run-tables.js';
export * from './table.js';
export * from './validation-output.js';
export * from './verdict.js';
