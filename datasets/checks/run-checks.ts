import { InputError } from '../../engine/contracts/input-error.js';
import type { ImportRecord } from '../schemas/index.js';
import { type DatasetTables, readProvenance } from '../store/index.js';
import { CHECKS } from './checks.js';
import type { Finding } from './finding.js';

/** More errors than this are counted, not listed. */
const LISTED_ERRORS = 20;

/** Everything that the rules find in a dataset, in the order of the registry. */
export function runChecks({ tables, record }: { tables: DatasetTables; record: ImportRecord | null }): Finding[] {
  const subject = { tables, record, provenance: readProvenance(tables, 'dataset') };
  return CHECKS.flatMap((check) => check.find(subject));
}

/**
 * Lets a dataset pass, unless it has an error of a rule that is not accepted.
 *
 * @param accepted - names of rules
 * @throws InputError with the errors, or when a name is no rule
 */
export function refuseErrors(findings: readonly Finding[], accepted: readonly string[]): void {
  const rules = CHECKS.map(({ rule }) => rule);
  const unknown = accepted.filter((rule) => !rules.includes(rule));
  if (unknown.length > 0) {
    throw new InputError(unknown.map((rule) => `--accept: must be one of ${rules.join(', ')}, got ${rule}`));
  }
  const errors = findings.filter(({ rule, severity }) => severity === 'error' && !accepted.includes(rule));
  if (errors.length === 0) return;
  const listed = errors.slice(0, LISTED_ERRORS).map(errorText);
  const others = errors.length - listed.length;
  throw new InputError(others > 0 ? [...listed, `and ${others} more errors`] : listed);
}

function errorText({ table, column, day, message, value, rule }: Finding): string {
  return `${table}.${column}${day === null ? '' : ` on ${day}`}: ${message}, got ${value} (--accept ${rule} to keep it)`;
}
