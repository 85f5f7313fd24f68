/**
 * What a run looks like: pictures and terminal tables, from plain data.
 *
 * Read in this order: heatmap-figure.ts (what a heatmap shows), heatmap-layout.ts and heatmap-data.ts (where and
 * with which words), heatmap-spec.ts (as Vega-Lite), make-heatmap.ts and render-svg.ts (to SVG), render-png.ts (to PNG,
 * with the font that comes along); make-series-plot.ts (one column of a dataset over time); verdict-table.ts (the
 * claims, in a terminal) figure-table.ts, undecided-lines.ts, alternatives-table.ts under it and contradictions-table.ts; break-even-text.ts and profit-surface-spec.ts (where a
 * hedge breaks even).
 */
export * from './align-columns.js';
export * from './alternatives-table.js';
export * from './break-even-text.js';
export * from './contradictions-table.js';
export * from './figure-table.js';
export * from './heatmap-figure.js';
export * from './make-heatmap.js';
export * from './make-series-plot.js';
export * from './profit-surface-spec.js';
export * from './render-png.js';
export * from './render-svg.js';
export * from './undecided-lines.js';
export * from './verdict-table.js';
export * from './window-summary-table.js';
