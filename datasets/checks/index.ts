/**
 * What must hold in a dataset, one rule per file.
 *
 * Read check.ts (what a rule is) and finding.ts (what it gives), then any rule; checks.ts lists them, run-checks.ts
 * runs them. An import refuses a dataset with errors; warnings and infos are for people to look at. Thresholds stand
 * with the largest real value that they let pass. refused-rows.ts names what never got into a table.
 */
export type { Check, CheckSubject } from './check.js';
export { CHECKS } from './checks.js';
export type { Finding, Severity } from './finding.js';
export { refuseErrors, runChecks } from './run-checks.js';
