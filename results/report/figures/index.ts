/**
 * Pictures: each is plain data, then a Vega-Lite specification, then SVG and PNG.
 *
 * Read in this order: heatmap-figure.ts (what a heatmap shows), heatmap-layout.ts and heatmap-data.ts (where and
 * with which words), heatmap-spec.ts (as Vega-Lite), make-heatmap.ts and render-svg.ts (to SVG), render-png.ts (to PNG,
 * with the font that comes along); make-series-plot.ts (one column of a dataset over time); profit-surface-spec.ts (what
 * a hedge makes by jump and day).
 */
export * from './heatmap-figure.js';
export * from './make-heatmap.js';
export * from './make-series-plot.js';
export * from './profit-surface-spec.js';
export * from './render-png.js';
export * from './render-svg.js';
