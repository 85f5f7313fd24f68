// Axes: every parameter that a grid can vary, defined once.
export type { AxisValue, AxisValues } from './axis-value.js';
export type { AxisPath, Point } from './point.js';
