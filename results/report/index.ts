/**
 * What a run looks like, from plain data: terminal tables and pictures.
 *
 * Rooms: words/ (figures and lines as text), terminal/ (tables for a terminal), figures/ (pictures as Vega-Lite
 * specifications, and their SVG and PNG).
 */
export { collectGarbage } from './collect-garbage.js';
export * from './figures/index.js';
export * from './terminal/index.js';
export { printable } from './words/printable.js';
export { hangLines, wrapLines } from './words/wrap-lines.js';
