/**
 * Pictures: each is plain data, then a Vega-Lite specification, then SVG and PNG.
 *
 * Read in this order: heatmap-figure.ts (what a heatmap shows), heatmap-layout.ts and heatmap-data.ts (where and
 * with which words), heatmap-spec.ts (as Vega-Lite), render-svg.ts (to SVG, with text-width.ts), render-png.ts (to PNG: draw-pixels.ts with
 * the font that comes along, lift-texts.ts and text-masks.ts for texts that come again and again, encode-png.ts),
 * draw-picture.ts (to both); make-series-plot.ts (one column of a dataset over time); profit-surface-spec.ts (what
 * a hedge makes by jump and day). Those of marks and axes share figure-theme.ts: account-spec.ts (equity and drawdown;
 * account-of-days.ts makes its data),
 * curve-spec.ts (all trials and their choices), variance-spec.ts (what matters), frontier-spec.ts (cost against
 * reduction), histories-spec.ts (claimed hedges on other histories), likeness-spec.ts (those histories beside the real
 * one), tracking-spec.ts (a published index and its replication).
 */
export * from './account-of-days.js';
export * from './account-spec.js';
export * from './curve-spec.js';
export * from './draw-picture.js';
export * from './figure-theme.js';
export * from './frontier-spec.js';
export * from './heatmap-figure.js';
export * from './heatmap-spec.js';
export * from './histories-spec.js';
export * from './likeness-spec.js';
export * from './make-series-plot.js';
export * from './profit-surface-spec.js';
export * from './render-png.js';
export * from './render-svg.js';
export * from './tracking-spec.js';
export * from './variance-spec.js';
