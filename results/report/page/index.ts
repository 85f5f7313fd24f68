/**
 * The HTML report: one file with everything in it.
 *
 * Read in this order: report-data.ts (what a page holds), packed-table.ts (tables in its JSON), html.ts (escaping),
 * pictures/ (the figures, as the page and the files for papers have them), sections/ (what stands in the page before its script runs), make-page.ts with
 * page-policy.ts (the file), make-trial-page.ts (one trial alone, without a script); client/ is the script, page.css the
 * look.
 */
export * from './make-page.js';
export * from './make-trial-page.js';
export * from './packed-table.js';
export * from './pictures/index.js';
export * from './report-data.js';
