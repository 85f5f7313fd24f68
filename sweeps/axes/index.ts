// Axes: every parameter that a grid can vary, defined once. Help, the schema for editors, the columns of the result
// tables and the checks of the YAML are all derived from these definitions.
//
// Reading order: axis.ts (what a definition holds), condor-axes.ts, hedge-axes.ts, hedge-rule-axes.ts, friction-axes.ts, account-axes.ts (the
// definitions), axes.ts (all of them), point.ts (one choice on every axis, with what cannot matter set to null),
// domain.ts and its kinds (number, choice, optional, layers, wing): bounds and the forms a value may be written in.
// axis-table.ts shows them all in docs/grids.md.
//
// To add an axis: one entry in its section's file, placed after the axes it depends on.

export { type AxisPath, axes, axisOf, axisPaths, findAxis, sections } from './axes.js';
export { type Axis, settleValue } from './axis.js';
export { axisTable, withAxisTable } from './axis-table.js';
export type { AxisValue, AxisValues } from './axis-value.js';
export { choiceDomain } from './choice-domain.js';
export type { Domain, JsonSchema, Reading } from './domain.js';
export { type Given, isList, isMap, showGiven } from './given.js';
export { layersOf } from './layers-domain.js';
export { numberDomain } from './number-domain.js';
export { optionalDomain } from './optional-domain.js';
export { defaultValues, makePoint, type Point } from './point.js';
export { withRuleTables } from './rule-tables.js';
export { type WingUnit, wingOf } from './wing-domain.js';
