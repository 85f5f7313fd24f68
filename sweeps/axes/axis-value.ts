/**
 * One value of one axis in canonical form: what ids, tables and comparisons see.
 *
 * `null` says either "none" (no profit target) or "cannot matter here" (the budget when nothing is bought by budget).
 */
export type AxisValue = string | number | boolean | null;

/** Values by axis path; used while a point is still being put together. */
export type AxisValues = Readonly<Record<string, AxisValue>>;
